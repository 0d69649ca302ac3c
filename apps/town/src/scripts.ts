import type { Facts } from '../../../libs/domain/src/cases/state.js';
import type { Rules } from '../../../libs/domain/src/rules/rule-book.js';
import type { Instant } from '../../../libs/domain/src/time/instant.js';
import type { DesignProject, Kind } from '../../../workflows/design-project/facts.js';
import { building } from './building.js';
import { Diary, type Step } from './diary.js';
import { finishing } from './finishing.js';
import { plainJobs } from './job-facts.js';
import { planning } from './planning.js';
import { preparing } from './preparing.js';

/** A job as it is told from the first call to its end. */
export interface Script {
  /** The facts with which it is opened. */
  opening: Facts;
  steps: Step[];
}

export interface ScriptOptions {
  caseNumber: string;
  /** When the first call comes: on a day when the office is open. */
  opensAt: Instant;
  rules: Rules;
  /** The job's own ids, and what else differs from a plain job of its kind. */
  facts?: Partial<DesignProject>;
  associate?: string;
  tender?: string;
}

/** What the chapters of a script are told from. */
export interface Telling {
  diary: Diary;
  job: DesignProject;
  rules: Rules;
  caseNumber: string;
  associate: string;
  tender: string;
}

export function scriptOf(kind: Kind, options: ScriptOptions): Script {
  const { caseNumber, opensAt, rules, facts = {}, associate = 'associate-1', tender = 'wire' } = options;
  const job: DesignProject = { kind, ...ids, ...plainJobs[kind], ...facts };
  const diary = new Diary(rules.calendar(), opensAt);
  const telling = { diary, job, rules, caseNumber, associate, tender };
  for (const chapter of [...planning, ...preparing, ...building, ...finishing]) chapter(telling);
  return { opening: { kind, address: job.address ?? ids.address }, steps: diary.steps };
}

const ids = { customer: 'C-1', premise: 'P-1', address: 'A-1' };

export type Chapter = (telling: Telling) => void;
