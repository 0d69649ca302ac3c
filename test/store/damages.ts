/** What somebody who owns the database could do to it, and how `verify` has to name it. */
export const damages: [what: string, damage: string, named: string][] = [
  [
    'a text that was rewritten',
    `UPDATE journal SET body = replace(body, 'Ana', 'Eva') WHERE number = 2`,
    'entry 2 does not continue the chain',
  ],
  ['an entry that is gone', 'DELETE FROM journal WHERE number = 2', 'entry 2 is missing'],
  ['entries that were cut off', 'DELETE FROM journal WHERE number > 1', 'the chain ends elsewhere'],
  ['an empty journal', 'DELETE FROM journal', 'the journal is empty'],
  [
    'a hash that was rewritten',
    `UPDATE journal SET hash = '\\x00' WHERE number = 1`,
    'entry 1 does not continue the chain',
  ],
  ['another name beside the text', `UPDATE journal SET actor = 'Eva' WHERE number = 1`, 'the column actor'],
  [
    'another instant beside the text',
    `UPDATE journal SET at = at + interval '1 ms' WHERE number = 1`,
    'the column at',
  ],
  ['a head that is not the last link', `UPDATE cases SET hash = '\\x00'`, 'the chain ends elsewhere'],
  [
    'another state',
    `UPDATE case_states SET state = replace(state, '"open"', '"closed"')`,
    'case_states.state: head',
  ],
  ['a lost state', 'DELETE FROM case_states', 'there is no row in case_states'],
  ['another due date in the list', `UPDATE cases SET due_at = due_at + interval '1 day'`, 'cases.due_at'],
  ['another owner in the list', `UPDATE cases SET owner = 'x'`, 'cases.owner'],
  ['another next due', `UPDATE cases SET next_due = NULL`, 'cases.next_due'],
  ['a text by which it is not found', `UPDATE case_texts SET search = 'x'`, 'case_texts.search'],
  [
    'another name in the list',
    `UPDATE cases SET customer_name = 'Eva'`,
    'cases does not name the customer and the premise as they are called',
  ],
  [
    'a stage that is not open',
    `UPDATE stages SET status = 'done' WHERE key = 'visit'`,
    `stages 'visit': status`,
  ],
  ['a stage that is gone', `DELETE FROM stages WHERE key = 'visit'`, `stages 'visit' is missing`],
  [
    'a stage that was never there',
    `INSERT INTO stages SELECT case_number, 'extra', status, opening, owner, assignee, clock, opened_at, due_at, ended_at, reported_by, removed FROM stages WHERE key = 'visit'`,
    `stages 'extra' is in no entry`,
  ],
  [
    'a stage whose case somebody else has',
    `UPDATE stages SET case_assignee = 'Ana' WHERE key = 'visit'`,
    `stages 'visit': case_assignee`,
  ],
  ['another span of the clock', `UPDATE spans SET party = 'customer'`, 'spans '],
  ['a correction that is gone', 'DELETE FROM corrections', 'corrections '],
  ['another ask', `UPDATE asks SET party = 'authority'`, 'asks '],
  ['an effect in another state', `UPDATE effects SET state = 'done'`, 'effects '],
  [
    'a To Do that nobody raised',
    `INSERT INTO to_dos (case_number, key, what, role, about, raised_at) SELECT case_number, '99', 'x', 'x', 'x', at FROM cases`,
    `to_dos '99' is in no entry`,
  ],
  [
    'an item that nobody made',
    `INSERT INTO items SELECT case_number, 'x', 'visit', 'x', 'x', 'utility', 'x', false, at, NULL, '{}' FROM cases`,
    `items 'x' is in no entry`,
  ],
  [
    'a review that nobody held',
    `INSERT INTO reviews SELECT case_number, '9', 'visit', 1, 'approved', 'x', 'x', at, NULL FROM cases`,
    `reviews '9' is in no entry`,
  ],
  [
    'a decision that is in no entry',
    `INSERT INTO decisions SELECT case_number, 1, 99, 'x', 'x', '1', 'x', 'x', 'own', '{}', '{}' FROM cases`,
    `decisions '1/99' is in no entry`,
  ],
];
