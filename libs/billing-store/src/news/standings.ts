import type { DataSource } from 'typeorm';
import { standingOf, type Standing } from '../../../domain/src/cases/standing.js';
import type { CaseState } from '../../../domain/src/cases/state.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';

/** Where cases stand, as their workflows are told. */
export class Standings {
  constructor(private readonly store: DataSource) {}

  async of(caseNumber: string): Promise<Standing> {
    const standing = (await this.ofEach([caseNumber])).get(caseNumber);
    if (standing) return standing;
    throw new Problem('case/not-found', phrase`There is no case ${caseNumber}.`);
  }

  /** Those that are there, by case number. */
  async ofEach(caseNumbers: readonly string[]): Promise<Map<string, Standing>> {
    const rows = await this.store.query<{ state: string; epoch: number }[]>(
      'SELECT s.state, e.epoch FROM case_states s CROSS JOIN store_epoch e WHERE s.case_number = ANY ($1)',
      [caseNumbers],
    );
    const standings = rows.map(({ state, epoch }) => standingOf(JSON.parse(state) as CaseState, epoch));
    return new Map(standings.map((standing) => [standing.caseNumber, standing]));
  }

  async stateOf(caseNumber: string): Promise<CaseState> {
    const [row] = await this.store.query<{ state: string }[]>(
      'SELECT state FROM case_states WHERE case_number = $1',
      [caseNumber],
    );
    if (row) return JSON.parse(row.state) as CaseState;
    throw new Problem('case/not-found', phrase`There is no case ${caseNumber}.`);
  }
}
