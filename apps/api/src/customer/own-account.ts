import { Injectable } from '@nestjs/common';
import { CustomerLinks } from '../../../../libs/billing-store/src/links/customer-links.js';
import { accountMoneyNow, openCasesOf } from '../../../../libs/billing-store/src/reads/account-money.js';
import { utilityOf } from '../../../../libs/billing-store/src/reads/service-account.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { arrearsOf } from '../../../../libs/domain/src/accounts/arrears.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { dateOf } from '../../../../libs/domain/src/time/calendar.js';
import type { Caller } from '../callers/caller.js';
import type { OwnAccountView } from './proposal-schemas.js';

const process = 'hardship arrangement';

/** The account that a customer's link is of, and the arrangement that is asked for by it. */
@Injectable()
export class OwnAccount {
  private readonly links: CustomerLinks;

  constructor(private readonly casework: Casework) {
    this.links = new CustomerLinks(casework.doors.store);
  }

  async view({ by, key }: Caller): Promise<OwnAccountView> {
    const { account, expiresAt } = await this.linkOf(by === 'link' ? key : '');
    const { store, books, clock } = this.casework.doors;
    const at = clock.now();
    const { charges } = await accountMoneyNow(store, account, at);
    const calendar = (await books.rulesFor(await utilityOf(store, account), at)).calendar();
    const { pastDue } = arrearsOf(charges, dateOf(calendar, at), at);
    return { account, pastDue, linkGoodUntil: expiresAt };
  }

  /** Opens the arrangement by the door that staff use, or leads to the one that is open. Asked again, it is the same. */
  async ask(brought: Brought): Promise<{ caseNumber: string }> {
    const { id, account, caseNumber } = await this.linkOf(brought.caller.name);
    if (caseNumber !== null) return { caseNumber };
    const { store } = this.casework.doors;
    const [open] = await openCasesOf(store, { account, process });
    const asked = open ?? (await this.open(account, brought));
    await this.links.leadTo(id, asked);
    return { caseNumber: asked };
  }

  private async open(account: string, brought: Brought): Promise<string> {
    const utility = await utilityOf(this.casework.doors.store, account);
    const { caseNumber } = await this.casework.open(process, { utility, account, facts: {} }, brought);
    return caseNumber;
  }

  private async linkOf(caller: string) {
    const link = caller.startsWith('link ')
      ? await this.links.named(caller.slice('link '.length))
      : undefined;
    const { account = null } = link ?? {};
    if (link && account !== null) return { ...link, account };
    throw new Problem('account/not-found', phrase`No link of an account was opened here.`, {
      remedy: phrase`Open the link that you were sent.`,
    });
  }
}
