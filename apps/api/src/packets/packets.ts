import { Injectable } from '@nestjs/common';
import { accountMoneyNow } from '../../../../libs/billing-store/src/reads/account-money.js';
import { readPacket, type PacketRead } from '../../../../libs/billing-store/src/reads/packet.js';
import { utilityOf } from '../../../../libs/billing-store/src/reads/service-account.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { arrearsOf, type Arrears } from '../../../../libs/domain/src/accounts/arrears.js';
import { leavesOf, mustHaveLeave, type Leave } from '../../../../libs/domain/src/accounts/packet.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import type { Rules } from '../../../../libs/domain/src/rules/rule-book.js';
import { addDays, dateOf, type LocalDate } from '../../../../libs/domain/src/time/calendar.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import type { Caller } from '../callers/caller.js';

/** Everything that a packet is made from. */
export interface Packet extends PacketRead {
  account: string;
  utility: string;
  on: LocalDate;
  at: Instant;
  rules: Rules;
  balance: Arrears;
  leaves: Leave[];
}

/** The packet of an account, for the staff, and for an agency that has the customer's release or has pledged. */
@Injectable()
export class Packets {
  constructor(private readonly casework: Casework) {}

  async of(account: string, { role, of }: Pick<Caller, 'role' | 'of'>): Promise<Packet> {
    const { store, books, clock } = this.casework.doors;
    const at = clock.now();
    const utility = await utilityOf(store, account);
    const rules = await books.rulesFor(utility, at);
    const on = dateOf(rules.calendar(), at);
    const { usageMonths } = rules.get('agency packet');
    const since = addDays(rules.calendar(), on, { count: -usageMonths, unit: 'months' });
    const [read, money] = await Promise.all([
      readPacket(store, { account, since }),
      accountMoneyNow(store, account, at),
    ]);
    const leaves = leavesOf({ people: read.people, pledges: money.pledges }, rules, on);
    if (role === 'agency') mustKnowOf(leaves, { account, agency: of ?? '' });
    const balance = arrearsOf(money.charges, on, at);
    return { ...read, account, utility, on, at, rules, balance, leaves };
  }

  /** For which agency it is: its own that calls, or one that may have it. */
  agencyOf({ leaves }: Packet, { role, of }: Pick<Caller, 'role' | 'of'>, asked: string | undefined): string {
    const agency = role === 'agency' ? (of ?? '') : asked;
    if (agency !== undefined) return mustHaveLeave(leaves, agency).agency;
    const [first] = leaves;
    return mustHaveLeave(leaves, first?.agency ?? 'Nobody').agency;
  }
}

/** Whether there is such an account is nobody else's business. */
function mustKnowOf(
  leaves: readonly Leave[],
  { account, agency }: { account: string; agency: string },
): void {
  if (agency !== '' && leaves.some((leave) => leave.agency === agency)) return;
  throw new Problem('account/not-found', phrase`There is no billing account ${account}.`);
}
