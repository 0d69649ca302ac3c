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
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { mustCover, type Rules } from '../../../../libs/domain/src/rules/rule-book.js';
import { dueAfter } from '../../../../libs/domain/src/time/calendar.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import { CaseReads } from '../cases/case-reads.js';
import { SecurityLog } from '../security/security-log.js';

/** A link that is to be given: in which way, and where its page is. */
interface ToGive {
  by: 'letter' | 'hand';
  page: string;
}

/** What was given; with the address where it is handed over, told this once. */
interface Given {
  link: ListedLink;
  address: string | null;
}

const invitation = 'invitation';

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
  async give({ caseNumber, by, page }: ToGive & { caseNumber: string }, brought: Brought): Promise<Given> {
    const id = newLinkId(brought);
    const command: Command = { kind: 'link', link: id, by };
    await this.cases.foresee(caseNumber, command, brought);
    const times = await this.timesOf(caseNumber);
    await this.links.keep(id, { caseNumber, account: null, by, page, madeBy: brought.caller.name, ...times });
    await this.casework.apply(caseNumber, command, brought);
    return this.given(id, by);
  }

  async revoke(caseNumber: string, id: string, brought: Brought): Promise<ListedLink> {
    const found = await this.links.named(id);
    if (found.caseNumber !== caseNumber)
      throw new Problem('link/not-found', phrase`${caseNumber} has no link ${id}.`);
    await this.casework.apply(caseNumber, { kind: 'revoke link', link: id }, brought);
    await this.links.revoke(id, brought.caller.name, this.now());
    this.security.says('link revoked', { link: id });
    return this.links.named(id);
  }

  async ofCase(caseNumber: string): Promise<ListedLink[]> {
    await this.cases.state(caseNumber);
    return this.links.ofCase(caseNumber);
  }

  /** A link of an account: by it its customer asks for an arrangement. What carries its letter is an invitation, a case of its own. */
  async giveOfAccount({ account, by, page }: ToGive & { account: string }, brought: Brought): Promise<Given> {
    const utility = await utilityOf(this.casework.doors.store, account);
    const rules = await this.rulesOf(utility);
    await new AccountPeople(this.casework).mayGiveLink(brought);
    mustCover(rules, 'collections');
    const id = newLinkId(brought);
    const madeBy = brought.caller.name;
    await this.links.keep(id, { caseNumber: null, account, by, page, madeBy, ...this.timesBy(rules) });
    if (by === 'letter')
      await this.casework.open(invitation, { utility, account, facts: { link: id } }, brought);
    return this.given(id, by);
  }

  async revokeOfAccount(account: string, id: string, brought: Brought): Promise<ListedLink> {
    const found = await this.links.named(id);
    if (found.account !== account) throw new Problem('link/not-found', phrase`${account} has no link ${id}.`);
    await new AccountPeople(this.casework).mayGiveLink(brought);
    await this.links.revoke(id, brought.caller.name, this.now());
    this.security.says('link revoked', { link: id });
    return this.links.named(id);
  }

  private async given(id: string, by: ToGive['by']): Promise<Given> {
    this.security.says('link made', { link: id, by });
    const link = await this.links.named(id);
    if (by === 'letter') return { link, address: null };
    return { link, address: `${link.page}#${await this.links.newSecret(id, this.now())}` };
  }

  private async timesOf(caseNumber: string) {
    return this.timesBy(await this.rulesOf((await this.cases.state(caseNumber)).head.utility));
  }

  private timesBy(rules: Rules) {
    const madeAt = this.now();
    return { madeAt, expiresAt: dueAfter(rules.calendar(), madeAt, rules.limit('customer link')) };
  }

  private async rulesOf(utility: string): Promise<Rules> {
    return this.casework.doors.books.rulesFor(utility, this.now());
  }

  private now(): Instant {
    return this.casework.doors.clock.now();
  }
}
