import { scriptOf } from '../../apps/town/src/scripts.js';
import type { CaseState, Effect } from '../../libs/domain/src/cases/state.js';
import type { Kind } from '../../workflows/design-project/facts.js';
import { firstCall, rules } from '../support/a-design-project.js';
import { JobTown, type TownJob } from '../support/job-town.js';
import { isFull } from './seeds.js';

const mostByHand = 10;
const kinds: Kind[] = isFull ? ['new service', 'upgrade', 'relocation'] : ['new service'];

/** The stages to which the script of a plain job comes, in its order. */
function stagesOf(kind: Kind): string[] {
  const { steps } = scriptOf(kind, { caseNumber: 'DP-2026-000123', opensAt: firstCall, rules });
  return [...new Set(steps.map(({ stage }) => stage))];
}

const some = (stages: string[]): string[] =>
  isFull ? stages : ['easement', 'job package', 'construction'].filter((stage) => stages.includes(stage));

const effectsOf = ({ effects }: CaseState): Effect[] =>
  Object.values(effects).sort((one, other) => one.order - other.order);

/** Effects that a cancelled case has not given up, undone, or left because nothing undoes them. */
const leftStanding = (state: CaseState): string[] =>
  effectsOf(state)
    .filter(({ undoes }) => undoes === undefined)
    .filter(({ state: is, undo }) => !['given up', 'undone'].includes(is) && !(is === 'done' && !undo))
    .map(({ name, state: is }) => `${name} is ${is}`);

/** What was undone, in the order of the undoing: how late in the journal each was owed. */
const undoneInTurn = (state: CaseState): number[] =>
  effectsOf(state).flatMap(({ undoes = '' }) => state.effects[undoes]?.order ?? []);

/** What a person settles by hand is settled; the rest settles by itself. Answers what was settled by hand. */
async function settles(job: TownJob): Promise<string[]> {
  const byHand: string[] = [];
  for (let round = 0; round < mostByHand; round++) {
    await job.town.settles();
    const { effects } = await job.state();
    const stuck = Object.entries(effects).filter(([, effect]) => effect.stuck !== undefined);
    if (stuck.length === 0) break;
    for (const [key, { undoes = key }] of stuck) {
      await job.does({ kind: 'go on', effect: key, settledByHand: true });
      byHand.push(undoes);
    }
  }
  return byHand;
}

describe.each(kinds)('a %s, cancelled', (kind) => {
  let town: JobTown;
  beforeAll(async () => void (town = await JobTown.founded()));
  afterAll(() => town.closes());

  it.each(some(stagesOf(kind)))(
    'at %s: everything is undone, the latest first, and the case closes',
    async (stage) => {
      const job = await town.opens(kind);
      await job.at(stage);
      await town.town.settles();
      await job.does({ kind: 'cancel', reason: 'customer withdrew' });
      const byHand = await settles(job);
      const state = await job.state();

      expect(state.head).toMatchObject({ status: 'closed', outcome: 'cancelled' });
      expect(leftStanding(state)).toEqual([]);
      const turns = undoneInTurn(state);
      expect(turns).toEqual([...turns].sort((one, other) => other - one));
      await job.isNoLongerCarried();
      expect(await notWithdrawn(job, state, byHand)).toEqual([]);
    },
    120_000,
  );
});

/**
 * What partners still hold although it was undone, and the money of a job that is still held for it. A letter in the mail
 * cannot be taken back: its invoice is, or it is settled, where the rules keep the costs of work that has begun.
 */
async function notWithdrawn(job: TownJob, state: CaseState, byHand: string[]): Promise<string[]> {
  const undone = Object.entries(state.effects).filter(([, effect]) => effect.state === 'undone');
  const keys = undone.filter(([key]) => !byHand.includes(key)).map(([key]) => `${job.number}/${key}`);
  const rows = await job.town.store.query<{ reference: string }[]>(
    `SELECT reference FROM partners.in_box
     WHERE reference = ANY ($1) AND withdrawn_at IS NULL AND partner <> 'post'
     UNION ALL SELECT number FROM invoices
     WHERE effect = ANY ($1) AND withdrawn_at IS NULL AND settled_at IS NULL
     UNION ALL SELECT ledger_account FROM ledger_entries
     WHERE starts_with(ledger_account, 'advances held/' || $2 || '/') AND $3
     GROUP BY ledger_account HAVING sum(amount) <> 0`,
    [keys, job.number, byHand.length === 0],
  );
  return rows.map(({ reference }) => reference);
}
