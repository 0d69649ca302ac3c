import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { loadRuleBook } from '../../libs/billing-store/src/rules/load-rule-book.js';
import { verify } from '../../libs/billing-store/src/journal/verify.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import type { Process } from '../../libs/domain/src/cases/process.js';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { cut, shelter } from '../support/two-agreements.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const now = instant('2026-03-02T16:00:00.000Z');
const counselor = { name: 'R. Begay', role: 'credit counselor' };

describe('cases of one account', () => {
  let fresh: FreshStore;
  beforeEach(async () => {
    fresh = await freshStore();
    await fresh.inOne((client) => loadRuleBook(client, apsRuleBook));
    await fresh.store.query(
      `INSERT INTO accounts (number, utility, opened_at) VALUES ('A-1', 'APS', $1), ('A-2', 'APS', $1)`,
      [now],
    );
  });
  afterEach(() => fresh.close());

  const office = (cutting: Process = cut()) => {
    const casework = new Casework({
      store: fresh.store,
      processes: new Processes([shelter, cutting]),
      books: new RuleBooks(fresh.store),
      clock: { now: () => now },
    });
    const by = (id: string) => ({ caller: counselor, id });
    const opens = async (name: string, account = 'A-1') =>
      (await casework.open(name, { utility: 'APS', account, facts: {} }, by(`open ${name} ${account}`)))
        .caseNumber;
    const applies = (caseNumber: string, command: Parameters<Casework['apply']>[1]) =>
      casework.apply(caseNumber, command, by(`${caseNumber} ${command.kind}`));
    return { opens, applies };
  };
  const storyOf = async (caseNumber: string): Promise<string[]> => {
    const rows = await fresh.store.query<{ kind: string }[]>(
      'SELECT kind FROM journal WHERE case_number = $1 ORDER BY number',
      [caseNumber],
    );
    return rows.map(({ kind }) => kind);
  };
  const accept = { kind: 'review', stage: 'offer', outcome: 'approved' } as const;

  it('hear in the same transaction that one of them protects the account now', async () => {
    const { opens, applies } = office();
    const cutting = await opens('cut');
    const sheltering = await opens('shelter');
    await applies(sheltering, accept);
    expect(await storyOf(cutting)).toEqual(['opened', 'went back']);
    await applies(sheltering, { kind: 'cancel', reason: 'customer withdrew' });
    expect(await storyOf(cutting)).toEqual(['opened', 'went back', 'went out']);
    expect(await verify(fresh.store, { report: () => undefined })).toMatchObject({ wrong: 0 });
  });

  it('hear nothing of what happens on another account', async () => {
    const { opens, applies } = office();
    const elsewhere = await opens('cut', 'A-2');
    await applies(await opens('shelter'), accept);
    expect(await storyOf(elsewhere)).toEqual(['opened']);
  });

  it('are told once: the same command again tells nobody', async () => {
    const { opens, applies } = office();
    const cutting = await opens('cut');
    const sheltering = await opens('shelter');
    await applies(sheltering, accept);
    await applies(sheltering, accept);
    expect(await storyOf(cutting)).toEqual(['opened', 'went back']);
  });

  it('fail alone: a case that cannot decide is left to a person, and the account counts as protected', async () => {
    const { opens, applies } = office(
      cut(() => {
        throw new TypeError('no such thing');
      }),
    );
    const cutting = await opens('cut');
    const sheltering = await opens('shelter');
    await applies(sheltering, accept);
    expect(await storyOf(sheltering)).toEqual(['opened', 'accepted']);
    expect(await storyOf(cutting)).toEqual(['opened', 'fact left to a person']);
    const toDos = await fresh.store.query<{ what: string }[]>(
      'SELECT what FROM to_dos WHERE case_number = $1',
      [cutting],
    );
    expect(toDos).toEqual([{ what: 'decide by hand: the account has changed' }]);
  });

  it('are both right when two of them are changed at once', async () => {
    const { opens, applies } = office();
    const cutting = await opens('cut');
    const shelters = [await opens('shelter'), await office().opens('shelter', 'A-2')];
    await Promise.all([
      applies(shelters[0] ?? '', accept),
      applies(cutting, { kind: 'note', note: 'N-1' }),
      applies(shelters[1] ?? '', accept),
    ]);
    expect((await storyOf(cutting)).toSorted()).toEqual(['noted', 'opened', 'went back']);
  });
});
