import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { approveHeld, withdrawHeld } from '../../../../libs/billing-store/src/documents/held-documents.js';
import { heldDocuments, letterById } from '../../../../libs/billing-store/src/reads/documents.js';
import { Standings } from '../../../../libs/billing-store/src/news/standings.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { approversOf, heldRule, mustApprove } from '../../../../libs/domain/src/letters/held.js';
import { judge } from '../../../../libs/domain/src/policy/policy.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Approval, Documents, HeldQuery, LetterView, OfDocument, Withdrawal } from './document-schemas.js';

/** Letters that go out only once a person has read them, where the rules say so. */
@ApiTags('documents')
@Controller('api')
export class HeldLettersController {
  constructor(private readonly casework: Casework) {}

  @ReadRoute('held-letters', 'Letters that wait for somebody to approve them, the oldest first.', Documents)
  async held(@Query({ schema: HeldQuery }) { limit = 200 }: HeldQuery): Promise<Documents> {
    return { documents: await heldDocuments(this.casework.doors.store, limit) };
  }

  @CommandRoute('held-letters/:document/approve', 'Let a held letter go out.', { answer: LetterView })
  async approve(
    @Param({ schema: OfDocument }) { document }: OfDocument,
    @Body({ schema: Approval }) _: Approval,
    @By() brought: Brought,
  ): Promise<LetterView> {
    const { store, clock } = this.casework.doors;
    await this.mustBeAllowed(document, brought);
    await approveHeld(store, { document, by: brought.caller, at: clock.now() });
    return this.goesOn(document, brought);
  }

  @CommandRoute('held-letters/:document/withdraw', 'Keep a held letter from going out.', {
    answer: LetterView,
  })
  async withdraw(
    @Param({ schema: OfDocument }) { document }: OfDocument,
    @Body({ schema: Withdrawal }) { reason }: Withdrawal,
    @By() brought: Brought,
  ): Promise<LetterView> {
    const { store, clock } = this.casework.doors;
    await this.mustBeAllowed(document, brought);
    await withdrawHeld(store, { document, by: brought.caller, at: clock.now(), why: reason });
    return this.goesOn(document, brought);
  }

  /** Who decides about a letter is whom the rule that holds it names, and who may let its effect go on. A refusal changes nothing. */
  private async mustBeAllowed(document: string, { caller: { role }, of }: Brought): Promise<void> {
    const { store, books, clock } = this.casework.doors;
    const { caseNumber, heldFor } = await letterById(store, document);
    const state = await new Standings(store).stateOf(caseNumber);
    if (heldFor === heldRule)
      mustApprove(approversOf(await books.rulesFor(state.head.utility, clock.now())), role);
    const asking = { role, state, ...(of === undefined ? {} : { of }) };
    const verdict = judge({ kind: state.head.process, command: 'go on' }, asking);
    if (!verdict.allowed) throw new Problem('caller/not-allowed', verdict.why, { rule: verdict.rule });
  }

  /** The call that was refused because the letter was held is made again: it now sends the letter, or leaves it. */
  private async goesOn(document: string, brought: Brought): Promise<LetterView> {
    const letter = await letterById(this.casework.doors.store, document);
    const { caseNumber, effect } = letter;
    if (effect !== null) {
      const key = effect.slice(caseNumber.length + 1);
      await this.casework.apply(caseNumber, { kind: 'go on', effect: key }, brought).catch(unlessNotStuck);
    }
    return letter;
  }
}

/** Decided before its effect had stopped for it, or after the case was closed: nothing waits. */
function unlessNotStuck(error: unknown): void {
  const isIdle = error instanceof Problem && ['effect/not-stuck', 'case/closed'].includes(error.code);
  if (!isIdle) throw error;
}
