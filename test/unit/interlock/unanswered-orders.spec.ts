import { byTime } from '../../../libs/domain/src/cases/by-time.js';
import { dueAfter } from '../../../libs/domain/src/time/calendar.js';
import type { Instant } from '../../../libs/domain/src/time/instant.js';
import { runningDues } from '../../../libs/domain/src/cases/process.js';
import { inTheField, pay, performs, phaseOf } from './a-severance.js';
import type { Office } from './a-small-office.js';

const supervisor = { name: 'Sol', role: 'supervisor' };

/** The field says nothing until the order has stood for as long as it may, and is recalled. */
function staysSilent(office: Office, number: string): void {
  comesToNextDue(office, number);
  performs(office, number, { stopped: true });
}

function comesToNextDue(office: Office, number: string): void {
  const at: Instant | undefined = runningDues(office.of(number).state)[0]?.[1].at;
  if (at === undefined) throw new Error('Nothing is waited for');
  office.now = at;
  office.timeComes(number);
}

/** The order goes again as soon as nothing stands. */
function goesAgain(office: Office, number: string): void {
  if (office.owed(number).length === 0) comesToNextDue(office, number);
  expect(office.owed(number).map(({ name }) => name)).toEqual(['ask the interlock']);
  office.does(number, { kind: 'dispatch' }, byTime);
  performs(office, number);
  expect(phaseOf(office, number)).toBe('in the field');
}

const toDos = (office: Office, number: string): string[] =>
  Object.values(office.of(number).state.toDos).flatMap(({ doneAt, what, role }) =>
    doneAt === undefined ? [`${role}: ${what}`] : [],
  );
const asked = ['supervisor: the field does not answer: dispatch electric again, or cancel'];

/** A person has dispatched the first order; the field has answered none of three in a row. */
function unanswered() {
  const { office, number } = inTheField();
  staysSilent(office, number);
  goesAgain(office, number);
  staysSilent(office, number);
  goesAgain(office, number);
  expect(toDos(office, number)).toEqual([]);
  staysSilent(office, number);
  return { office, number };
}

describe('orders that the field never answers', () => {
  it('stop after three in a row: a supervisor is asked, and nothing goes until somebody says so', () => {
    const { office, number } = unanswered();
    expect(phaseOf(office, number)).toBe('ready');
    expect(toDos(office, number)).toEqual(asked);
    office.now = dueAfter(office.rules.calendar(), office.now, { count: 2, unit: 'calendar days' });
    office.timeComes(number);
    office.happens(office.account);
    expect(office.owed(number)).toEqual([]);
  });

  it('are counted anew when a person has dispatched one more', () => {
    const { office, number } = unanswered();
    office.now = dueAfter(office.rules.calendar(), office.now, { count: 18, unit: 'hours' });
    office.does(number, { kind: 'dispatch' }, supervisor);
    expect(toDos(office, number)).toEqual([]);
    performs(office, number);
    staysSilent(office, number);
    expect(toDos(office, number)).toEqual([]);
    goesAgain(office, number);
    staysSilent(office, number);
    goesAgain(office, number);
    staysSilent(office, number);
    expect(toDos(office, number)).toEqual(asked);
  });

  it('are counted anew when the field has answered one', () => {
    const { office, number } = inTheField();
    staysSilent(office, number);
    goesAgain(office, number);
    office.does(number, { kind: 'field answer', order: 'order 2', outcome: 'could not' });
    office.does(number, { kind: 'dispatch' }, supervisor);
    performs(office, number);
    staysSilent(office, number);
    goesAgain(office, number);
    staysSilent(office, number);
    expect(toDos(office, number)).toEqual([]);
  });

  it('leave the severance to be ended by a person, or by the customer who pays', () => {
    const one = unanswered();
    one.office.does(one.number, { kind: 'cancel', reason: 'nobody goes there' }, supervisor);
    expect(one.office.of(one.number).state.head.status).toBe('closed');
    const other = unanswered();
    pay(other.office, 40_000);
    expect(phaseOf(other.office, other.number)).toBe('paid');
    expect(toDos(other.office, other.number)).toEqual([]);
  });

  it('leave the decision with its rule, which is an assumption', () => {
    const { office, number } = unanswered();
    expect(office.decisions(number)).toContainEqual(
      expect.objectContaining({ rule: 'orders unanswered', standing: 'assumption', inputs: { orders: 3 } }),
    );
  });
});
