import type { Process } from '../../domain/src/cases/process.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';

/** The processes that cases follow, found by name or by what their case numbers begin with. */
export class Processes {
  private readonly byPrefix: ReadonlyMap<string, Process>;
  private readonly byName: ReadonlyMap<string, Process>;

  constructor(readonly all: readonly Process[]) {
    this.byPrefix = new Map(all.map((process) => [process.prefix, process]));
    this.byName = new Map(all.map((process) => [process.name, process]));
  }

  named(name: string): Process {
    const process = this.byName.get(name);
    if (!process) throw new Error(`There is no process "${name}"`);
    return process;
  }

  /** The process of a case, told by its number: `DP-2026-000123`. */
  of(caseNumber: string): Process {
    const process = this.byPrefix.get(caseNumber.slice(0, 2));
    if (!process) throw new Problem('case/not-found', phrase`There is no case ${caseNumber}.`);
    return process;
  }
}
