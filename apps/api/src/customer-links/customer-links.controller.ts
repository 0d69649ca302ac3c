import { Body, Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Nothing } from '../agencies/agency-schemas.js';
import { OfCase } from '../border/fields.js';
import { broughtIn, By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { SignIn } from '../sign-in/sign-in.js';
import { GivingLinks } from './giving-links.js';
import {
  CustomerLinkList,
  CustomerLinkMade,
  CustomerLinkView,
  LinkOfCase,
  NewCustomerLink,
  viewOf,
} from './link-schemas.js';

/** Links by which customers look at their case: given, listed and taken back by those who answer for it. */
@ApiTags('customer links')
@Controller('api/customer-links/:caseNumber')
export class CustomerLinksController {
  constructor(
    private readonly giving: GivingLinks,
    private readonly signIn: SignIn,
  ) {}

  @CommandRoute('', 'Give the customer a link to the page of this case, by letter or by hand.', {
    status: 201,
    answer: CustomerLinkMade,
  })
  async give(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Body({ schema: NewCustomerLink }) { by }: NewCustomerLink,
    @Req() request: Request,
  ): Promise<CustomerLinkMade> {
    const page = `${this.signIn.originOf(request)}/my`;
    const { link, address } = await this.giving.give({ caseNumber, by, page }, broughtIn(request));
    return { ...viewOf(link), address };
  }

  @ReadRoute(
    '',
    'The links of a case, the newest first. What opens them is known to the customer alone.',
    CustomerLinkList,
  )
  async list(@Param({ schema: OfCase }) { caseNumber }: OfCase): Promise<CustomerLinkList> {
    return { links: (await this.giving.ofCase(caseNumber)).map(viewOf) };
  }

  @CommandRoute(':link/revoke', 'Take a link back: it opens nothing any more, at once.', {
    answer: CustomerLinkView,
  })
  async revoke(
    @Param({ schema: LinkOfCase }) { caseNumber, link }: LinkOfCase,
    @Body({ schema: Nothing }) _: Nothing,
    @By() brought: Brought,
  ): Promise<CustomerLinkView> {
    return viewOf(await this.giving.revoke(caseNumber, link, brought));
  }
}
