import { Body, Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { OfAccount } from '../accounts/account-schemas.js';
import { Nothing } from '../agencies/agency-schemas.js';
import { broughtIn, By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { SignIn } from '../sign-in/sign-in.js';
import { GivingLinks } from './giving-links.js';
import {
  CustomerLinkList,
  CustomerLinkMade,
  CustomerLinkView,
  LinkOfAccount,
  NewCustomerLink,
  viewOf,
} from './link-schemas.js';

/** Links of accounts: by one its customer asks for an arrangement, which nobody has to open before. */
@ApiTags('customer links')
@Controller('api/account-links/:account')
export class AccountLinksController {
  constructor(
    private readonly giving: GivingLinks,
    private readonly signIn: SignIn,
  ) {}

  @CommandRoute(
    '',
    'Give the customer a link of the account, by letter or by hand: an arrangement may be asked for by it.',
    {
      status: 201,
      answer: CustomerLinkMade,
    },
  )
  async give(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: NewCustomerLink }) { by }: NewCustomerLink,
    @Req() request: Request,
  ): Promise<CustomerLinkMade> {
    const page = `${this.signIn.originOf(request)}/my`;
    const { link, address } = await this.giving.giveOfAccount({ account, by, page }, broughtIn(request));
    return { ...viewOf(link), address };
  }

  @ReadRoute('', 'The links of an account, the newest first.', CustomerLinkList)
  async list(@Param({ schema: OfAccount }) { account }: OfAccount): Promise<CustomerLinkList> {
    return { links: (await this.giving.links.ofAccount(account)).map(viewOf) };
  }

  @CommandRoute(':link/revoke', 'Take a link back: it opens nothing any more, at once.', {
    answer: CustomerLinkView,
  })
  async revoke(
    @Param({ schema: LinkOfAccount }) { account, link }: LinkOfAccount,
    @Body({ schema: Nothing }) _: Nothing,
    @By() brought: Brought,
  ): Promise<CustomerLinkView> {
    return viewOf(await this.giving.revokeOfAccount(account, link, brought));
  }
}
