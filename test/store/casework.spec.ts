import type { DataSource } from 'typeorm';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { Casework, type Answer } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import { fold } from '../../libs/domain/src/cases/fold.js';
import type { Entry } from '../../libs/domain/src/cases/entry.js';
import type { CaseState } from '../../libs/domain/src/cases/state.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { threeRows } from '../support/three-rows.js';

const associate = { name: 'Ana', role: 'project associate' };
const rules = rulesAsOf(apsRuleBook, localDate('2026-03-02'));

describe('applying a command', () => {
  let database: FreshDatabase;
  let store: DataSource;
  let casework: Casework;
  let now: Instant;
  let ids = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    store = await dataSource(database.url).initialize();
    casework = new Casework({
      store,
      processes: new Processes([threeRows]),
      books: { rulesFor: () => rules },
      clock: { now: () => now },
    });
  });
  beforeEach(() => void (now = instant('2026-03-02T16:00:00.000Z')));
  afterAll(async () => {
    await casework.announcer.flush();
    await store.destroy();
    await database.drop();
  });

  const open = (): Promise<Answer> =>
    casework.open('service call', { utility: 'APS', facts: {} }, { caller: associate, id: `open ${++ids}` });
  const apply = (caseNumber: string, command: Command, id = `command ${++ids}`): Promise<Answer> =>
    casework.apply(caseNumber, command, { caller: associate, id });
  const stateOf = async (caseNumber: string): Promise<CaseState> => {
    const [row] = await store.query<{ state: string }[]>(
      'SELECT state FROM case_states WHERE case_number = $1',
      [caseNumber],
    );
    return JSON.parse(row?.state ?? '') as CaseState;
  };
  const journalOf = async (caseNumber: string): Promise<Entry[]> => {
    const rows = await store.query<{ body: string }[]>(
      'SELECT body FROM journal WHERE case_number = $1 ORDER BY number',
      [caseNumber],
    );
    return rows.map((row) => JSON.parse(row.body) as Entry);
  };

  it('answers what is durable and visible to the next read', async () => {
    const { caseNumber, openStages } = await open();
    expect(openStages).toEqual(['intake']);

    const answer = await apply(caseNumber, { kind: 'report', stage: 'intake' });

    expect(answer).toMatchObject({ did: 'done', entry: 2, openStages: ['visit'], party: 'utility' });
    const stages = await store.query('SELECT key, status FROM stages WHERE case_number = $1 ORDER BY key', [
      caseNumber,
    ]);
    expect(stages).toEqual([
      { key: 'close-out', status: 'waiting' },
      { key: 'intake', status: 'done' },
      { key: 'visit', status: 'open' },
    ]);
    const effects = await store.query('SELECT key, state FROM effects WHERE case_number = $1', [caseNumber]);
    expect(effects).toEqual([{ key: 'visit/1/send a crew', state: 'owed' }]);
  });

  it('writes a journal that folds to the state', async () => {
    const { caseNumber } = await open();
    await apply(caseNumber, { kind: 'report', stage: 'intake' });
    await apply(caseNumber, { kind: 'begin', effect: 'visit/1/send a crew' });
    await apply(caseNumber, { kind: 'done', effect: 'visit/1/send a crew' });

    const folded = (await journalOf(caseNumber)).reduce<CaseState | undefined>(fold, undefined);

    expect(folded).toEqual(await stateOf(caseNumber));
  });

  it('repeats the first answer to the same command id, and writes nothing', async () => {
    const { caseNumber } = await open();
    const first = await apply(caseNumber, { kind: 'report', stage: 'intake' }, 'the same');
    const again = await apply(caseNumber, { kind: 'report', stage: 'intake' }, 'the same');

    expect(again).toEqual(first);
    expect(await journalOf(caseNumber)).toHaveLength(2);
  });

  it('refuses the same command id with another body', async () => {
    const { caseNumber } = await open();
    await apply(caseNumber, { kind: 'report', stage: 'intake' }, 'another body');

    await expect(
      apply(caseNumber, { kind: 'cancel', reason: 'changed mind' }, 'another body'),
    ).rejects.toMatchObject({
      code: 'command/id-reused',
    });
  });

  it('opens one case for one command id, however often it is sent at once', async () => {
    const sent = { caller: associate, id: 'opened at once' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => casework.open('service call', { utility: 'APS', facts: {} }, sent)),
    );
    expect(new Set(answers.map((answer) => answer.caseNumber)).size).toBe(1);
  });

  it('leaves no trace of a refused command, and decides it afresh', async () => {
    const { caseNumber } = await open();
    await apply(caseNumber, { kind: 'report', stage: 'intake' });
    const visit: Command = { kind: 'report', stage: 'visit' };

    await expect(apply(caseNumber, visit, 'too early')).rejects.toMatchObject({
      code: 'stage/gate',
      reason: { missing: [{ requirement: 'crew named', what: 'crew', owes: 'construction scheduler' }] },
    });
    expect(await journalOf(caseNumber)).toHaveLength(2);

    await apply(caseNumber, { kind: 'amend', facts: { crew: 'C-7' }, reason: 'crew is known' });
    expect(await apply(caseNumber, visit, 'too early')).toMatchObject({
      did: 'done',
      openStages: ['close-out'],
    });
  });

  it('decides two commands at once one after the other, and loses none', async () => {
    const { caseNumber } = await open();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => apply(caseNumber, { kind: 'note', note: `N-${index}` })),
    );
    const journal = await journalOf(caseNumber);
    expect(journal.map((entry) => entry.number)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  });

  it('judges what fell due before a command first, as of its own instant', async () => {
    const { caseNumber } = await open();
    const { dueAt } = (await stateOf(caseNumber)).stages.intake ?? {};
    now = plusMilliseconds(dueAt ?? now, 10 * 86_400_000);

    await apply(caseNumber, { kind: 'report', stage: 'intake' });

    const journal = await journalOf(caseNumber);
    expect(journal.map((entry) => entry.act.kind)).toEqual([
      'opened',
      'reminder dropped',
      'escalated',
      'escalated',
      'escalated',
      'reported',
    ]);
    expect(journal[2]?.at).toBe(dueAt);
  });

  it('answers nothing to do to a command of time whose occasion has gone', async () => {
    const { caseNumber } = await open();
    const [due, { at }] = Object.entries((await stateOf(caseNumber)).dues)[0] as [string, { at: Instant }];
    await apply(caseNumber, { kind: 'report', stage: 'intake' });

    expect(await apply(caseNumber, { kind: 'remind', due, at })).toMatchObject({
      entry: 2,
      did: 'nothing to do',
    });
  });

  it('counts a command of time as no earlier than the instant it names', async () => {
    const { caseNumber } = await open();
    const dues = Object.entries((await stateOf(caseNumber)).dues);
    const [due, { at }] = dues.find(([, { kind }]) => kind === 'remind') as [string, { at: Instant }];

    expect(await apply(caseNumber, { kind: 'remind', due, at })).toMatchObject({ did: 'done', at });
  });

  it('tells the relay of work and of earlier dues, not of later ones', async () => {
    const { caseNumber } = await open();
    const told = () => store.query('DELETE FROM news WHERE case_number = $1 RETURNING entry', [caseNumber]);
    expect((await told())[0]).toEqual([{ entry: 1 }]);

    await apply(caseNumber, { kind: 'note', note: 'N-1' });
    expect((await told())[0]).toEqual([]);

    await apply(caseNumber, { kind: 'report', stage: 'intake' });
    expect((await told())[0]).toEqual([{ entry: 3 }]);
  });
});
