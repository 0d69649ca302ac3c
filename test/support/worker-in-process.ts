import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { Casework } from '../../libs/casework/src/casework.js';
import type { Clock } from '../../libs/casework/src/clock.js';
import { Processes } from '../../libs/casework/src/processes.js';
import { byTime } from '../../libs/domain/src/cases/by-time.js';
import type { CaseState } from '../../libs/domain/src/cases/state.js';
import { processes } from '../../workflows/processes.js';
import type { Api } from './api.js';

/** The worker of a test over HTTP: it performs what a case owes at this moment. */
export class WorkerInProcess {
  private readonly casework: Casework;
  private performed = 0;

  constructor(
    private readonly api: Api,
    clock: Clock,
  ) {
    const { store } = api;
    this.casework = new Casework({
      store,
      clock,
      processes: new Processes(processes),
      books: new RuleBooks(store),
    });
  }

  /** What fell due is judged, and what is owed then performed. */
  async timeComes(caseNumber: string): Promise<void> {
    const brought = { caller: byTime, id: `worker/${++this.performed}` };
    await this.casework.apply(caseNumber, { kind: 'take up' }, brought);
    await this.performs(caseNumber);
  }

  /** Until nothing is owed any more. */
  async performs(caseNumber: string): Promise<void> {
    const owed = await this.owedOf(caseNumber);
    for (const effect of owed) {
      for (const kind of ['begin', 'done'] as const) {
        const brought = { caller: byTime, id: `worker/${++this.performed}` };
        await this.casework.apply(caseNumber, { kind, effect }, brought);
      }
    }
    if (owed.length > 0) await this.performs(caseNumber);
  }

  private async owedOf(caseNumber: string): Promise<string[]> {
    const [row] = await this.api.store.query<[{ state: string }]>(
      'SELECT state FROM case_states WHERE case_number = $1',
      [caseNumber],
    );
    const { effects } = JSON.parse(row.state) as CaseState;
    return Object.entries(effects).flatMap(([key, { state }]) => (state === 'owed' ? [key] : []));
  }
}
