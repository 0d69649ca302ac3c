import { randomBytes } from 'node:crypto';
import { eraseAnswers, Interviews } from '../../libs/billing-store/src/interviews/interviews.js';
import { KeyRing } from '../../libs/encryption/src/key-ring.js';
import type { Answers } from '../../libs/domain/src/interviews/answers.js';
import { cents } from '../../libs/domain/src/money.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const at = instant('2026-07-06T16:00:00Z');
const counselor = { name: 'R. Begay', role: 'credit counselor' };
const brought = { caller: counselor, id: 'call-1' };
const answers: Answers = {
  householdSize: 4,
  monthlyIncome: cents(187_650),
  hardship: 'illness or injury',
  medicalNeed: true,
  priorityHousehold: true,
  assistanceAskedFor: ['LIHEAP'],
  payDay: 5,
};
const interview = { caseNumber: 'HA-2026-000001', language: 'es', answers, at };
const aKey = (id: string): string => `${id}=${randomBytes(32).toString('base64')}`;

describe('answers of an interview', () => {
  let fresh: FreshStore;
  const key = aKey('2026a');
  const interviews = new Interviews(KeyRing.from(key));
  beforeEach(async () => {
    fresh = await freshStore();
  });
  afterEach(() => fresh.close());

  const kept = () => fresh.inOne((client) => interviews.keep(client, interview, brought));
  const opened = (by = interviews, purpose = 'terms of the arrangement') =>
    fresh.inOne((client) =>
      by.open(client, interview.caseNumber, {
        fields: ['monthlyIncome', 'hardship', 'canPayMonthly'],
        purpose,
        by: counselor,
        at,
      }),
    );

  it('are opened as they were given, only those that are asked for', async () => {
    await kept();
    expect(await opened()).toEqual({ monthlyIncome: 187_650, hardship: 'illness or injury' });
  });

  it('lie in the store under seal: none of their words or figures can be read there', async () => {
    await kept();
    const rows = await fresh.store.query<{ row: string }[]>(
      `SELECT encode(sealed, 'escape') || field AS row FROM sealed_answers`,
    );
    expect(rows).toHaveLength(7);
    for (const { row } of rows) expect(row).not.toMatch(/187650|illness|LIHEAP/);
  });

  it('are kept once for a command', async () => {
    const first = await kept();
    expect(await kept()).toBe(first);
    expect(await fresh.store.query('SELECT id FROM interviews')).toHaveLength(1);
  });

  it('have each opening written down, with who and what for', async () => {
    await kept();
    await opened();
    expect(await fresh.store.query('SELECT purpose, by_name, fields FROM answers_opened')).toEqual([
      {
        purpose: 'terms of the arrangement',
        by_name: 'R. Begay',
        fields: ['monthlyIncome', 'hardship', 'canPayMonthly'],
      },
    ]);
    await expect(fresh.store.query('DELETE FROM answers_opened')).rejects.toThrow(/never changed/);
  });

  it('are still opened after the key has been changed, while the old key is kept', async () => {
    await kept();
    const later = new Interviews(KeyRing.from(`${aKey('2027a')},${key}`));
    expect(await opened(later)).toMatchObject({ monthlyIncome: 187_650 });
    await expect(opened(new Interviews(KeyRing.from(aKey('2027a'))))).rejects.toThrow('cannot be opened');
  });

  it('cannot be moved to the place of another answer', async () => {
    await kept();
    await fresh.store.query(`UPDATE sealed_answers SET sealed = (
      SELECT sealed FROM sealed_answers WHERE field = 'payDay') WHERE field = 'monthlyIncome'`);
    await expect(opened()).rejects.toThrow();
  });

  it('are erased when their time is over; that they were opened stays written down', async () => {
    await kept();
    await opened();
    await fresh.inOne((client) => eraseAnswers(client, interview.caseNumber, at));
    expect(await fresh.store.query('SELECT field FROM sealed_answers')).toEqual([]);
    expect(await fresh.store.query('SELECT purpose FROM answers_opened')).toHaveLength(1);
    await expect(opened()).rejects.toThrow('erased');
  });
});
