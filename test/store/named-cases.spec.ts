import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import { caseList } from '../../libs/billing-store/src/reads/case-list.js';
import { Casework } from '../../libs/casework/src/casework.js';
import { Processes } from '../../libs/casework/src/processes.js';
import { instant } from '../../libs/domain/src/time/instant.js';
import { designProject } from '../../workflows/design-project/process.js';
import { freshStore, type FreshStore } from './fresh-store.js';

const caller = { name: 'Rosa Delgado', role: 'project associate' };
const now = instant('2026-03-02T16:00:00.000Z');

describe('a case is listed under its customer and its address', () => {
  let fresh: FreshStore;
  let casework: Casework;
  let caseNumber: string;
  let ids = 0;

  beforeAll(async () => {
    fresh = await freshStore();
    await fresh.store.query(`
      INSERT INTO customers (number, name, kind, since) VALUES
        ('C-1', 'Priya Raman', 'residential', '2020-01-01'), ('C-2', 'Sam Ortiz', 'residential', '2020-01-01');
      INSERT INTO accounts (number, utility, customer, opened_at) VALUES ('A-1', 'APS', 'C-1', '2020-01-01');
      INSERT INTO premises (number, utility, address, city) VALUES
        ('PR-1', 'APS', '1907 E Saguaro Ln', 'Chandler'), ('PR-2', 'APS', '12 W Palm Ln', 'Phoenix')`);
    const doors = { store: fresh.store, books: new RuleBooks(fresh.store), clock: { now: () => now } };
    casework = new Casework({ ...doors, processes: new Processes([designProject]) });
    caseNumber = await opens('PR-1');
  });
  afterAll(async () => {
    await casework.announcer.flush();
    await fresh.close();
  });

  const brought = () => ({ caller, id: `command ${++ids}` });
  const opens = async (address: string): Promise<string> => {
    const facts = { kind: 'new service', address, customerClass: 'residential' };
    const opening = { utility: 'APS', account: 'A-1', facts };
    return (await casework.open(designProject.name, opening, brought())).caseNumber;
  };
  const listed = async (number = caseNumber) => {
    const { rows } = await caseList(fresh.store, { filters: { text: number } });
    return rows.map(({ customer, address }) => [customer, address]);
  };

  it('from its first entry', async () => {
    expect(await listed()).toEqual([['Priya Raman', '1907 E Saguaro Ln, Chandler']]);
  });

  it('as they are called since', async () => {
    await fresh.store.query(`UPDATE customers SET name = 'Priya Raman-Cole' WHERE number = 'C-1'`);
    await fresh.store.query(`UPDATE premises SET address = '1909 E Saguaro Ln' WHERE number = 'PR-1'`);
    expect(await listed()).toEqual([['Priya Raman-Cole', '1909 E Saguaro Ln, Chandler']]);
  });

  it('also when the account goes to another customer', async () => {
    await fresh.store.query(`UPDATE accounts SET customer = 'C-2' WHERE number = 'A-1'`);
    expect(await listed()).toEqual([['Sam Ortiz', '1909 E Saguaro Ln, Chandler']]);
  });

  it('and under another one when the job moves there', async () => {
    const amend = { kind: 'amend', facts: { address: 'PR-2' }, reason: 'the plat was corrected' } as const;
    await casework.apply(caseNumber, amend, brought());
    expect(await listed()).toEqual([['Sam Ortiz', '12 W Palm Ln, Phoenix']]);
  });

  it('by the number of its premise until that is known', async () => {
    const number = await opens('PR-9');
    expect(await listed(number)).toEqual([['Sam Ortiz', 'PR-9']]);
    await fresh.store.query(
      `INSERT INTO premises (number, utility, address, city) VALUES ('PR-9', 'APS', '3 N 7th St', 'Phoenix')`,
    );
    expect(await listed(number)).toEqual([['Sam Ortiz', '3 N 7th St, Phoenix']]);
  });
});
