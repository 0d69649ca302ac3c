import type { Step } from '../../apps/town/src/diary.js';
import { scriptOf, type ScriptOptions } from '../../apps/town/src/scripts.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import type { DesignProject } from '../../workflows/design-project/facts.js';
import { designProject } from '../../workflows/design-project/process.js';
import { Walk } from './walk.js';

export const firstCall = instant('2026-03-02T08:00:00-07:00');
export const rules = rulesAsOf(apsRuleBook, localDate('2026-03-02'));

type Wanted = Partial<DesignProject> & { hasCustomer?: boolean; tender?: string };

/** A job and its script: walked as far as a test wants, which then goes its own way. */
export function aDesignProject({ kind = 'new service', hasCustomer = true, tender, ...facts }: Wanted = {}) {
  const caseNumber = 'DP-2026-000123';
  const options: ScriptOptions = { caseNumber, opensAt: firstCall, rules, facts };
  const { opening, steps } = scriptOf(kind, { ...options, ...(tender ? { tender } : {}) });
  const account = { number: 'AC-1', hasCustomer };
  const walk = new Walk({ process: designProject, caseNumber, at: firstCall, facts: opening, account });
  return new Job(walk, steps);
}

export class Job {
  private next = 0;

  constructor(
    readonly walk: Walk,
    readonly steps: Step[],
  ) {}

  /** Walks the script until a step satisfies; that step is not taken. */
  upTo(until: (step: Step) => boolean): this {
    for (let step = this.steps[this.next]; step && !until(step); step = this.steps[this.next]) {
      this.walk.takes(step);
      this.next++;
    }
    return this;
  }

  /** To where the stage is about to be reported. */
  readyToReport(stage: string): this {
    return this.upTo(({ command }) => command?.kind === 'report' && command.stage === stage);
  }

  /** To where the script comes to the stage. */
  at(stage: string): this {
    return this.upTo((step) => step.stage === stage);
  }

  toTheEnd(): this {
    return this.upTo(() => false);
  }
}
