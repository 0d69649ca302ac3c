import { anchor } from '../../libs/billing-store/src/journal/anchors.js';
import { verify, type Finding } from '../../libs/billing-store/src/journal/verify.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { threeRows } from '../support/three-rows.js';
import { damages } from './damages.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const associate = { name: 'Ana', role: 'supervisor' };
const rules = rulesAsOf(apsRuleBook, localDate('2026-03-02'));
const begin = instant('2026-03-02T16:00:00.000Z');
const hour = 3_600_000;

describe('verifying what is stored', () => {
  let fresh: FreshStore;
  let casework: Casework;
  let now: Instant;
  let cases: string[];

  beforeAll(async () => {
    fresh = await freshStore();
    casework = new Casework({
      store: fresh.store,
      processes: new Processes([threeRows]),
      books: { rulesFor: () => rules },
      clock: { now: () => now },
    });
    now = begin;
    cases = [await aCase(1), await aCase(2), await aCase(3)];
  });
  afterAll(async () => {
    await casework.announcer.flush();
    await fresh.close();
  });

  /** A case with a line of everything that is verified. */
  async function aCase(nth: number): Promise<string> {
    let commands = 0;
    const from = now;
    const brought = () => ({ caller: associate, id: `${nth}/${++commands}` });
    const { caseNumber } = await casework.open('service call', { utility: 'APS', facts: {} }, brought());
    const commandsOfIt: Command[] = [
      { kind: 'report', stage: 'intake' },
      { kind: 'reassign', to: 'Ben' },
      { kind: 'ask', stage: 'visit', of: 'customer', party: 'customer', question: 'note-1' },
      {
        kind: 'correct clock',
        from,
        to: plusMilliseconds(from, 60_000),
        party: 'customer',
        reason: 'late call',
      },
    ];
    for (const command of commandsOfIt) {
      now = plusMilliseconds(now, hour);
      await casework.apply(caseNumber, command, brought());
    }
    return caseNumber;
  }

  async function findings(listed?: typeof threeRows.listed): Promise<Finding[]> {
    const found: Finding[] = [];
    const report = (finding: Finding) => void found.push(finding);
    await verify(fresh.store, { report, ...(listed ? { listed } : {}) });
    return found;
  }

  /** Does damage as somebody could who owns the database, and puts it right again. */
  async function damaged(damage: string, undo: string, listed?: typeof threeRows.listed): Promise<Finding[]> {
    await fresh.store.query(
      `SET session_replication_role = replica; ${damage}; RESET session_replication_role`,
    );
    const found = await findings(listed);
    await fresh.store.query(
      `SET session_replication_role = replica; ${undo}; RESET session_replication_role`,
    );
    return found;
  }

  it('finds nothing where nothing is wrong, and says how much it read', async () => {
    const report = jest.fn();
    const { cases: read, entries, wrong } = await verify(fresh.store, { report, listed: threeRows.listed });
    expect({ read, wrong, entries: entries >= 12 }).toEqual({ read: 3, wrong: 0, entries: true });
    expect(report).not.toHaveBeenCalled();
  });

  it.each(damages)('names %s, in that case alone', async (_, damage, wrong) => {
    const [, caseNumber] = cases;
    const tables = [
      'journal',
      'case_states',
      'case_texts',
      'stages',
      'spans',
      'corrections',
      'asks',
      'effects',
      'to_dos',
      'items',
      'reviews',
      'decisions',
      'cases',
    ];
    const of = `WHERE case_number = '${caseNumber}'`;
    const keep = tables
      .map(
        (table) =>
          `DROP TABLE IF EXISTS kept_${table}; CREATE TABLE kept_${table} AS SELECT * FROM ${table} ${of}`,
      )
      .join(';');
    const restore = tables
      .map((table) => `DELETE FROM ${table} ${of}; INSERT INTO ${table} SELECT * FROM kept_${table}`)
      .join(';');
    const here = damage.includes('WHERE') ? `${damage} AND case_number = '${caseNumber}'` : `${damage} ${of}`;
    const found = await damaged(`${keep}; ${here}`, restore);
    expect(found).toEqual([{ caseNumber, wrong: expect.stringContaining(wrong) }]);
    expect(await findings()).toEqual([]);
  });

  it('judges title and kind when it can ask the process', async () => {
    const retitle = (title: string) =>
      `UPDATE cases SET title = '${title}', search = replace(search, title, '${title}')`;
    const texts =
      'UPDATE case_texts t SET search = c.search FROM cases c WHERE c.case_number = t.case_number';
    const found = await damaged(
      `${retitle('another')}; ${texts}`,
      `${retitle('service call')}; ${texts}`,
      threeRows.listed,
    );
    expect(found.map(({ wrong }) => wrong)).toEqual(
      cases.map(() => 'cases.title is not what the journal says'),
    );
  });

  it('anchors what has grown, and names an anchor that does not hold', async () => {
    const first = await anchor(fresh.store, now);
    expect(await anchor(fresh.store, now)).toEqual(first);
    expect(first).toMatchObject({ at: now, cases: 3 });
    await casework.apply(
      cases[0] ?? '',
      { kind: 'cancel', reason: 'x' },
      { caller: associate, id: 'cancel' },
    );
    const second = await anchor(fresh.store, plusMilliseconds(now, hour));
    expect(await fresh.store.query('SELECT count(*)::integer AS lines FROM anchored_heads')).toEqual([
      { lines: 4 },
    ]);
    expect(second.heads).not.toBe(first.heads);
    await expect(anchor(fresh.store, now)).rejects.toThrow('There is an anchor of');
    expect(await findings()).toEqual([]);

    const flip = `UPDATE anchors SET heads = sha256(heads) WHERE at = '${first.at}'`;
    const keep = 'DROP TABLE IF EXISTS kept; CREATE TABLE kept AS TABLE anchors';
    const back = 'DELETE FROM anchors; INSERT INTO anchors SELECT * FROM kept';
    expect(await damaged(`${keep}; ${flip}`, back)).toEqual([
      { wrong: `the anchor of ${first.at} is not over its heads` },
    ]);
    const unanchored = `UPDATE anchored_heads SET hash = '\\x00' WHERE at = '${first.at}'`;
    expect(await damaged(unanchored, 'SELECT 1')).toEqual([
      { wrong: expect.stringContaining('is not over its heads') },
    ]);
  });

  it('names a chain that was rewritten from end to end after it was anchored', async () => {
    await fresh.store.query(
      'SET session_replication_role = replica; DELETE FROM anchored_heads; DELETE FROM anchors; RESET session_replication_role',
    );
    const at = plusMilliseconds(now, 9 * hour);
    await anchor(fresh.store, at);
    const rewritten = `
      UPDATE journal SET hash = sha256(convert_to(repeat('x', 3), 'UTF8')) WHERE case_number = '${cases[2]}'`;
    const found = await damaged(rewritten, 'SELECT 1');
    expect(found.at(-1)).toEqual({
      wrong: expect.stringMatching(new RegExp(`the anchor of ${at} had another entry \\d+ of ${cases[2]}`)),
    });
  });
});
