import type { History } from '@temporalio/common/lib/proto-utils.js';
import { keepNote } from '../../libs/billing-store/src/notes/keep-note.js';
import { HardshipTown } from '../support/hardship-town.js';
import { JobTown } from '../support/job-town.js';
import type { TownCase } from '../support/town-case.js';

/** Everything that can be read in what Temporal keeps: texts as they are, and payloads as the texts that they hold. */
function textsIn(kept: unknown): string[] {
  if (typeof kept === 'string') return [kept];
  if (kept instanceof Uint8Array) return [Buffer.from(kept).toString('utf8')];
  if (typeof kept !== 'object' || kept === null) return [];
  return Object.entries(kept).flatMap(([name, inner]) => [name, ...textsIn(inner)]);
}

/** All runs of a case with what Temporal shows of them beside their histories: memo, search attributes, summaries. */
async function keptOf({ number, town }: TownCase): Promise<string> {
  const { workflow } = town.parts.client;
  const described = await workflow.getHandle(number).describe();
  const texts = textsIn(described.raw);
  let runId: string | undefined = described.runId;
  while (runId) {
    const history: History = await workflow.getHandle(number, runId).fetchHistory();
    texts.push(...textsIn(history));
    const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
    runId = started?.continuedExecutionRunId || undefined;
  }
  return texts.join('\n');
}

/** What the store knows of people; words of the trade that happen to be names as well do not count. */
async function aboutPeople({ town }: TownCase): Promise<string[]> {
  const rows = await town.store.query<{ text: string | null }[]>(`
    SELECT name AS text FROM customers UNION SELECT address FROM premises UNION SELECT text FROM notes`);
  return rows.flatMap(({ text }) => (text ? [text] : []));
}

async function mustNameNobody(one: TownCase): Promise<void> {
  const kept = await keptOf(one);
  expect(kept).toContain(one.number);
  expect(kept.length).toBeGreaterThan(2_000);
  const people = await aboutPeople(one);
  expect(people.length).toBeGreaterThan(2);
  expect(people.filter((text) => kept.includes(text))).toEqual([]);
  expect(kept).not.toMatch(/on duty|R\. Begay|S\. Okafor|Elena|Ortega/);
}

const writes = (one: TownCase, text: string): Promise<string> => {
  const { store, now } = one.town;
  const by = { caller: { name: 'R. Begay', role: 'credit counselor' }, id: one.town.nextId() };
  return keepNote(store, { text, caseNumber: one.number, at: now }, by);
};

describe('what Temporal keeps of a case that was carried', () => {
  it('names nobody of a household whose arrangement was broken, and nobody of its counselors', async () => {
    const town = await HardshipTown.founded();
    try {
      const owing = { owed: 45_000, offer: '12 months, bill due date', wanted: {} };
      const arrangement = await town.arranges(owing);
      const note = await writes(arrangement, 'Mrs. Ortega lost her job at the mill and is expecting a child');
      await arrangement.does({ kind: 'note', note });
      const [, second] = await arrangement.installments();
      if (!second) throw new Error('There is no second installment');
      await town.town.sleepsUntil(second.graceEndsAt);
      expect(await arrangement.performed()).toMatchObject({ 'send missed notice': 1 });
      await mustNameNobody(arrangement);
    } finally {
      await town.closes();
    }
  });

  it('names nobody of a household whose job was built', async () => {
    const town = await JobTown.founded();
    try {
      const job = await town.opens('upgrade');
      const note = await writes(job, 'call Mr. Yazzie after six, his daughter translates');
      await job.does({ kind: 'note', note });
      await job.at('construction');
      await town.town.settles();
      await mustNameNobody(job);
    } finally {
      await town.closes();
    }
  });
});
