import { Injectable } from '@nestjs/common';
import { utilityOf } from '../../../../libs/billing-store/src/reads/service-account.js';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import type { Facts } from '../../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';

/** Opens cases of an account, in the name of the account's utility, and holds a case number to its kind. */
@Injectable()
export class OfAccounts {
  constructor(private readonly casework: Casework) {}

  async open(
    process: string,
    { account, facts }: { account: string; facts: object },
    brought: Brought,
  ): Promise<Answer> {
    const utility = await utilityOf(this.casework.doors.store, account);
    return this.casework.open(process, { utility, account, facts: facts as Facts }, brought);
  }

  /** A command of one kind of case means nothing to another. */
  mustBe(process: string, caseNumber: string): void {
    if (this.casework.doors.processes.of(caseNumber).name === process) return;
    throw new Problem('case/not-found', phrase`${caseNumber} is no ${process}.`);
  }
}
