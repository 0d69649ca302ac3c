import { Injectable } from '@nestjs/common';
import {
  CustomerLinks,
  newLinkId,
  type ListedLink,
} from '../../../../libs/billing-store/src/links/customer-links.js';
import { utilityOf } from '../../../../libs/billing-store/src/reads/service-account.js';
import { AccountPeople } from '../../../../libs/casework/src/account-people.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Brought, Command } from '../../../../libs/domain/src/cases/command.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { dueAfter } from '../../../../libs/domain/src/time/calendar.js';
import { CaseReads } from '../cases/case-reads.js';
import { SecurityLog } from '../security/security-log.js';

/** A link that is to be given: of which case, in which way, and where its page is. */
export interface ToGive {
  caseNumber: string;
  by: 'letter' | 'hand';
  page: string;
}

/** Gives links of customers and takes them back. */
@Injectable()
export class GivingLinks {
  readonly links: CustomerLinks;

  constructor(
    private readonly casework: Casework,
    private readonly cases: CaseReads,
    private readonly security: SecurityLog,
  ) {
    this.links = new CustomerLinks(casework.doors.store);
  }

  /** What would be refused is refused before there is anything that opens. Given by hand, its address is told this once. */
  async give(
    { caseNumber, by, page }: ToGive,
    brought: Brought,
  ): Promise<{ link: ListedLink; address: string | null }> {
    const id = newLinkId(brought);
    const command: Command = { kind: 'link', link: id, by };
    await this.cases.foresee(caseNumber, command, brought);
    const times = await this.timesOf(caseNumber);
    await this.links.keep(id, { caseNumber, account: null, by, page, madeBy: brought.caller.name, ...times });
    await this.casework.apply(caseNumber, command, brought);
    this.security.says('link made', { link: id, by });
    const address = by === 'hand' ? `${page}#${await this.links.newSecret(id, times.madeAt)}` : null;
    return { link: await this.links.named(id), address };
  }

  async revoke(caseNumber: string, id: string, brought: Brought): Promise<ListedLink> {
    const found = await this.links.named(id);
    if (found.caseNumber !== caseNumber)
      throw new Problem('link/not-found', `${caseNumber} has no link ${id}.`);
    await this.casework.apply(caseNumber, { kind: 'revoke link', link: id }, brought);
    await this.links.revoke(id, brought.caller.name, this.casework.doors.clock.now());
    this.security.says('link revoked', { link: id });
    return this.links.named(id);
  }

  async ofCase(caseNumber: string): Promise<ListedLink[]> {
    await this.cases.state(caseNumber);
    return this.links.ofCase(caseNumber);
  }

  /** A link of an account, handed over: by it its customer asks for an arrangement. Its address is told this once. */
  async giveOfAccount(
    { account, page }: { account: string; page: string },
    brought: Brought,
  ): Promise<{ link: ListedLink; address: string }> {
    const { store } = this.casework.doors;
    const utility = await utilityOf(store, account);
    const times = await this.timesFor(utility);
    await new AccountPeople(this.casework).mayGiveLink(brought);
    const id = newLinkId(brought);
    const madeBy = brought.caller.name;
    await this.links.keep(id, { caseNumber: null, account, by: 'hand', page, madeBy, ...times });
    this.security.says('link made', { link: id, by: 'hand' });
    return {
      link: await this.links.named(id),
      address: `${page}#${await this.links.newSecret(id, times.madeAt)}`,
    };
  }

  async revokeOfAccount(account: string, id: string, brought: Brought): Promise<ListedLink> {
    const found = await this.links.named(id);
    if (found.account !== account) throw new Problem('link/not-found', `${account} has no link ${id}.`);
    await new AccountPeople(this.casework).mayGiveLink(brought);
    await this.links.revoke(id, brought.caller.name, this.casework.doors.clock.now());
    this.security.says('link revoked', { link: id });
    return this.links.named(id);
  }

  private async timesOf(caseNumber: string) {
    return this.timesFor((await this.cases.state(caseNumber)).head.utility);
  }

  private async timesFor(utility: string) {
    const { books, clock } = this.casework.doors;
    const madeAt = clock.now();
    const rules = await books.rulesFor(utility, madeAt);
    return { madeAt, expiresAt: dueAfter(rules.calendar(), madeAt, rules.limit('customer link')) };
  }
}
