import { AccountPosting } from '../../libs/casework/src/account-posting.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { FinalBalance } from '../../libs/casework/src/final-balance.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Actor } from '../../libs/domain/src/cases/state.js';
import { Disconnections } from '../support/disconnections.js';

const [ana, sol, mia, max]: [Actor, Actor, Actor, Actor] = [
  { name: 'Ana', role: 'credit counselor' },
  { name: 'Sol', role: 'supervisor' },
  { name: 'Mia', role: 'supervisor' },
  { name: 'Max', role: 'manager' },
];
const rounds = 8;

/** Eight connections, held to the policy: whoever asks and whoever decides come at once. */
describe('what takes a second person', () => {
  let town: Disconnections;
  let policed: Casework;
  beforeAll(async () => {
    town = await Disconnections.begun();
    policed = new Casework({ ...town.casework.doors, policed: true });
    for (let index = 1; index <= rounds; index++) await town.owing(`A-${index}`);
  });
  afterAll(async () => {
    await policed.announcer.flush();
    await town.ends();
  });

  const by = (caller: Actor) => ({ caller, id: town.nextId() });
  const opens = async (process: string, account: string, facts: { [fact: string]: string }) =>
    (await policed.open(process, { utility: 'APS', account, facts }, by(sol))).caseNumber;
  const does = (caseNumber: string, command: Command, caller: Actor) =>
    town.tries(policed.apply(caseNumber, command, by(caller)));
  const accounts = Array.from({ length: rounds }, (_, index) => `A-${index + 1}`);
  const acts = async (caseNumber: string, kind: string) =>
    (
      await town.store.query<{ body: string }[]>('SELECT body FROM journal WHERE case_number = $1', [
        caseNumber,
      ])
    ).filter(({ body }) => (JSON.parse(body) as { act: { kind: string } }).act.kind === kind).length;

  it('an exception: never decided by whoever asked for it, and once when two decide at once', async () => {
    for (const account of accounts) {
      const ha = await opens('hardship arrangement', account, {});
      const asked = { kind: 'ask for exception', from: 'grace', to: 3, reason: 'N-1' } as const;
      expect(await does(ha, asked, sol)).toBe(true);
      const decides = { kind: 'decide exception', exception: 1, granted: true } as const;
      const taken = await Promise.all([
        ...[does(ha, decides, sol), does(ha, decides, mia)],
        ...[does(ha, { ...decides, granted: false }, max), does(ha, decides, sol)],
      ]);
      expect([taken[0], taken[3]]).toEqual([false, false]);
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await acts(ha, 'exception decided')).toBe(1);
    }
  });

  it('the end of a protection: never by whoever recorded it, and once when two end it at once', async () => {
    for (const account of accounts) {
      const pt = await opens('protection', account, { kind: 'medical claim' });
      const ends = { kind: 'end protection', why: 'withdrawn by the customer' } as const;
      const taken = await Promise.all([does(pt, ends, sol), does(pt, ends, mia), does(pt, ends, max)]);
      expect(taken[0]).toBe(false);
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await acts(pt, 'protection ended')).toBe(1);
    }
  });

  it('a final balance that is given up: never by whoever asked for it, and once when two approve at once', async () => {
    const balance = new FinalBalance(new AccountPosting(policed));
    await town.store.query(`UPDATE accounts SET final_billed_on = '2025-01-05'`);
    for (const account of accounts) {
      const asked = { account, key: `WO-${account}`, at: town.clock.now() };
      await balance.askWriteOff({ ...asked, reason: 'moved away' }, by(sol));
      const approves = (caller: Actor) =>
        balance.writeOff({ ...asked, at: town.clock.now() }, by(caller)).then(
          ({ isNew }) => isNew,
          (error: { code?: string }) => error.code,
        );
      const came = await Promise.all([approves(sol), approves(mia), approves(max), approves(ana)]);
      // Once it is given up there is nothing left to approve, for nobody.
      expect(['approval/same-person', false]).toContain(came[0]);
      expect(came[3]).toBe('caller/not-allowed');
      expect([came[1], came[2]].toSorted()).toEqual([false, true]);
    }
    const given = await town.store.query<{ approvedBy: string }[]>(
      'SELECT approved_by AS "approvedBy" FROM write_offs',
    );
    expect(given).toHaveLength(rounds);
    expect(given.map(({ approvedBy }) => approvedBy)).not.toContain(sol.name);
  });
});
