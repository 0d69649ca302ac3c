import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { Counters } from '../../apps/worker/src/counters.js';
import type { WorkerParts } from '../../apps/worker/src/parts.js';
import { Relay } from '../../apps/worker/src/relay.js';
import { settingsFrom } from '../../apps/worker/src/settings.js';
import { Sweep } from '../../apps/worker/src/sweep.js';
import { Telling } from '../../apps/worker/src/telling.js';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { Standings } from '../../libs/billing-store/src/news/standings.js';
import { Untold } from '../../libs/billing-store/src/news/untold.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import type { Standing } from '../../libs/domain/src/cases/standing.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { threeRows } from '../support/three-rows.js';

const ana = { name: 'Ana', role: 'project associate' };

/** Stands in for Temporal: notes what it is told, and can be away or hold an answer back. */
class Heard {
  readonly told: Standing[] = [];
  isAway = false;
  before: (() => Promise<void>) | undefined;
  run: { status: string; attempt: number } | undefined;
  readonly terminated: string[] = [];

  readonly client = {
    withDeadline: (_deadline: number, work: () => Promise<unknown>) => work(),
    workflow: {
      signalWithStart: async (_type: string, { signalArgs: [standing] }: { signalArgs: [Standing] }) => {
        await this.before?.();
        if (this.isAway) throw new Error('UNAVAILABLE');
        this.told.push(standing);
      },
      getHandle: (caseNumber: string) => ({
        describe: async () =>
          ({
            status: { name: this.run?.status ?? 'COMPLETED' },
            raw: { pendingWorkflowTask: { attempt: this.run?.attempt ?? 1 } },
          }) as never,
        terminate: async () => {
          this.terminated.push(caseNumber);
          return {} as never;
        },
        signal: async (_signal: unknown, standing: unknown) => void this.told.push(standing as Standing),
      }),
    },
  } as unknown as Client;
}

describe('the relay and the sweep', () => {
  let database: FreshDatabase;
  let store: DataSource;
  let casework: Casework;
  let heard: Heard;
  let now = instant('2026-03-02T16:00:00.000Z');
  let ids = 0;
  const clock = { now: () => now };

  beforeAll(async () => {
    database = await freshDatabase();
    store = await dataSource(database.url).initialize();
    const processes = new Processes([threeRows]);
    casework = new Casework({ store, processes, books: new RuleBooks(store), clock });
  });
  beforeEach(async () => {
    heard = new Heard();
    await store.query('DELETE FROM news');
  });
  afterAll(async () => {
    await casework.announcer.flush();
    await store.destroy();
    await database.drop();
  });

  const open = async (): Promise<string> => {
    const toOpen = { utility: 'APS', facts: {} };
    return (await casework.open('service call', toOpen, { caller: ana, id: `open ${++ids}` })).caseNumber;
  };
  const report = (caseNumber: string) =>
    casework.apply(caseNumber, { kind: 'report', stage: 'intake' }, { caller: ana, id: `report ${++ids}` });
  const untold = (): Promise<{ case_number: string }[]> =>
    store.query('SELECT case_number FROM news ORDER BY case_number');

  const partsOf = (name: string): WorkerParts => ({
    settings: { ...settingsFrom({}), name, atOnce: 5, lease: 300, sweepAfter: 60_000 },
    store,
    clock,
    processes: casework.doors.processes,
    connection: undefined as never,
    client: heard.client,
    workflows: undefined as never,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const relay = (name = 'one') => {
    const parts = partsOf(name);
    return new Relay(
      parts,
      new Untold(store, name),
      new Telling(parts, new Standings(store), new Counters()),
    );
  };
  const sweep = (counters = new Counters()) => {
    const parts = partsOf('sweep');
    return new Sweep(parts, new Telling(parts, new Standings(store), counters), counters);
  };

  it('tells several entries of a case as one, as it stands then', async () => {
    const caseNumber = await open();
    await report(caseNumber);
    expect(await relay().tellSome()).toBe(1);

    expect(heard.told).toMatchObject([{ caseNumber, entry: 2, effects: [{ name: 'send a crew' }] }]);
    expect(await untold()).toEqual([]);
  });

  it('keeps a case untold that has moved on while it was told', async () => {
    const caseNumber = await open();
    heard.before = async () => {
      heard.before = undefined;
      await report(caseNumber);
    };
    await relay().tellSome();
    expect(await untold()).toEqual([{ case_number: caseNumber }]);

    await relay().tellSome();
    expect(heard.told.map(({ entry }) => entry)).toEqual([1, 2]);
    expect(await untold()).toEqual([]);
  });

  it('shares the cases among several relays, and tells none twice', async () => {
    const cases = [];
    for (let count = 0; count < 20; count++) cases.push(await open());
    const all = async (one: Relay): Promise<void> => {
      while ((await one.tellSome()) > 0);
    };
    await Promise.all(['one', 'two', 'three'].map((name) => all(relay(name))));

    expect(heard.told.map(({ caseNumber }) => caseNumber).sort()).toEqual(cases);
  });

  it('gives cases back that it cannot tell, so that nothing is lost while Temporal is away', async () => {
    const caseNumber = await open();
    heard.isAway = true;
    await expect(relay('one').tellSome()).rejects.toThrow('UNAVAILABLE');
    heard.isAway = false;
    await relay('two').tellSome();
    expect(heard.told).toMatchObject([{ caseNumber }]);
  });

  it('takes over a case whose relay died, once its lease has ended', async () => {
    const caseNumber = await open();
    await new Untold(store, 'dead').claim(5, 100);
    expect(await relay().tellSome()).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await relay().tellSome()).toBe(1);
    expect(heard.told).toMatchObject([{ caseNumber }]);
  });

  it('revives a case that was due and is not carried', async () => {
    const caseNumber = await open();
    await relay().tellSome();
    now = instant('2026-03-20T16:00:00.000Z');
    const counters = new Counters();
    await sweep(counters).sweep();

    expect(heard.told.filter((standing) => standing.caseNumber === caseNumber)).toHaveLength(2);
    expect(counters.revived).toBeGreaterThan(0);
  });

  it('tells a running workflow once for each entry, and leaves it alone then', async () => {
    const caseNumber = await open();
    now = instant('2026-04-20T16:00:00.000Z');
    heard.run = { status: 'RUNNING', attempt: 1 };
    const sweeping = sweep();
    await sweeping.sweep();
    await sweeping.sweep();

    expect(heard.told.filter((standing) => standing.caseNumber === caseNumber)).toHaveLength(1);
    expect(heard.terminated).toEqual([]);
  });

  it('ends a run whose workflow task keeps failing, and starts it anew', async () => {
    const caseNumber = await open();
    now = instant('2026-05-20T16:00:00.000Z');
    heard.run = { status: 'RUNNING', attempt: 7 };
    await sweep().sweep();

    expect(heard.terminated).toContain(caseNumber);
    expect(heard.told).toContainEqual(expect.objectContaining({ caseNumber }));
  });
});
