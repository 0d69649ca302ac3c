import type { DataSource, QueryRunner } from 'typeorm';

const tables = ['customers', 'accounts', 'premises', 'cases', 'stages', 'spans', 'to_dos', 'case_texts'];

/** Rows as a utility would have them: a fifth closed, some held, due from two months ago to four months from now. */
export async function generateCases(store: DataSource, count: number): Promise<void> {
  const runner = store.createQueryRunner();
  try {
    // Foreign keys and triggers are left out while rows are loaded; what they would do is done below.
    await runner.query(`SET session_replication_role = 'replica'`);
    const indexes = await dropIndexes(runner);
    for (const statement of [customers, accounts, premises, cases, stages, spans, toDos])
      await runner.query(statement, [count]);
    await runner.query('INSERT INTO case_texts (case_number, search) SELECT case_number, search FROM cases');
    for (const index of indexes) await runner.query(index);
    await runner.query(`SET session_replication_role = 'origin'`);
    await runner.query(`VACUUM ANALYZE ${tables.join(', ')}`);
  } finally {
    await runner.release();
  }
}

/** An index is made faster of all rows at once. Answers with what makes them again. */
async function dropIndexes(runner: QueryRunner): Promise<string[]> {
  const indexes: { name: string; definition: string }[] = await runner.query(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE tablename = ANY ($1) AND indexname NOT LIKE '%_pkey'`,
    [tables],
  );
  for (const { name } of indexes) await runner.query(`DROP INDEX ${name}`);
  return indexes.map(({ definition }) => definition);
}

const number = `'DP-2026-' || lpad(nth::text, 7, '0')`;
/** A number below `count` that follows from the number of the case, for each purpose another one. */
const scattered = (purpose: number, count: number): string =>
  `abs(hashint8(nth * 31 + ${purpose})::bigint) % ${count}`;
const oneOf = (purpose: number, names: readonly string[]): string =>
  `(ARRAY[${names.map((name) => `'${name}'`).join(', ')}])[1 + ${scattered(purpose, names.length)}]`;

const role = oneOf(1, [
  'project associate',
  'right-of-way agent',
  'permit desk',
  'construction scheduler',
  'senior project manager',
  'supervisor',
]);
const stage = oneOf(2, [
  'intake',
  'qualification',
  'design',
  'estimate',
  'easement',
  'permit',
  'payment',
  'release',
  'construction',
  'energization',
  'close-out',
  'refund watch',
]);
const party = oneOf(3, ['utility', 'customer', 'authority', 'contractor', 'third party']);
const kindOfJob = oneOf(4, [
  'new service',
  'temporary service',
  'upgrade',
  'relocation',
  'conversion',
  'maintenance',
]);
const associate = `'associate ' || ${scattered(5, 400)}`;
const due = `timestamptz '2026-06-01' + ${scattered(6, 259_200)} * interval '1 minute' - interval '60 days'`;
const isClosed = 'nth % 5 = 0';

const customers = `
  INSERT INTO customers (number, name, kind, since)
  SELECT 'CU-' || nth, 'Customer ' || nth, 'residential', timestamptz '2020-01-01' FROM generate_series(1::bigint, $1::bigint) AS nth`;
const accounts = `
  INSERT INTO accounts (number, utility, customer, opened_at)
  SELECT 'B-' || nth, 'APS', 'CU-' || nth, timestamptz '2020-01-01' FROM generate_series(1::bigint, $1::bigint) AS nth`;
const premises = `
  INSERT INTO premises (number, utility, address, city)
  SELECT 'PR-' || nth, 'APS', nth || ' W Palm Lane', 'Phoenix' FROM generate_series(1::bigint, $1::bigint) AS nth`;

const cases = `
  INSERT INTO cases (case_number, process, utility, account, status, outcome, title, kind, level, address, customer_name, premise_address,
    owner, assignee, party, on_hold, open_stages, opened_at, closed_at, due_at, next_due, entry, at, hash, table_hash, search)
  SELECT ${number}, 'design project', CASE WHEN nth % 11 = 0 THEN 'SRP' ELSE 'APS' END, 'B-' || nth,
    CASE WHEN ${isClosed} THEN 'closed' WHEN nth % 97 = 0 THEN 'cancelling' ELSE 'open' END,
    CASE WHEN ${isClosed} THEN 'completed' END, kind || ', 200 A', kind, 1 + ${scattered(8, 3)}, 'PR-' || nth,
    'Customer ' || nth, nth || ' W Palm Lane, Phoenix', ${role},
    ${associate}, CASE WHEN NOT (${isClosed}) THEN ${party} END,
    nth % 31 = 0, CASE WHEN ${isClosed} THEN '{}' ELSE ARRAY[${stage}] END,
    timestamptz '2025-01-01' + ${scattered(7, 525_600)} * interval '1 minute',
    CASE WHEN ${isClosed} THEN timestamptz '2026-05-01' END, CASE WHEN NOT (${isClosed}) THEN ${due} END,
    CASE WHEN NOT (${isClosed}) THEN ${due} END, 12, timestamptz '2026-05-01', '\\x00', '0', 
    lower(${number} || ' ' || kind || ', 200 a pr-' || nth || ' b-' || nth)
  FROM (SELECT nth, ${kindOfJob} AS kind
        FROM generate_series(1::bigint, $1::bigint) AS nth) AS each`;

/** Two that are past and one that is open. */
const stages = `
  INSERT INTO stages (case_number, key, status, opening, owner, case_assignee, clock, opened_at, due_at, ended_at, removed)
  SELECT ${number}, CASE part WHEN 0 THEN ${stage} ELSE 'past ' || part END,
    CASE WHEN part > 0 OR ${isClosed} THEN 'done' ELSE 'open' END, 1, ${role},
    CASE WHEN NOT (part > 0 OR ${isClosed}) THEN ${associate} END, 'utility', timestamptz '2026-04-01', ${due},
    CASE WHEN part > 0 OR ${isClosed} THEN timestamptz '2026-05-01' END, false
  FROM generate_series(1::bigint, $1::bigint) AS nth, generate_series(0, 2) AS part`;

/** The utility's, and then somebody else's to this day. */
const spans = `
  INSERT INTO spans (case_number, key, party, "from", "to")
  SELECT ${number}, key, CASE key WHEN '1' THEN 'utility' ELSE ${party} END,
    timestamptz '2026-04-01' + (key::integer - 1) * interval '10 days',
    CASE key WHEN '1' THEN timestamptz '2026-04-11' END
  FROM generate_series(1::bigint, $1::bigint) AS nth, (VALUES ('1'), ('2')) AS keys (key) WHERE NOT (${isClosed})`;

/** Every second case has one, and half of these are done. */
const toDos = `
  INSERT INTO to_dos (case_number, key, what, role, assignee, about, raised_at, due_at, done_at)
  SELECT ${number}, '1', 'permit is late', ${role}, ${associate}, 'permit/1', timestamptz '2026-04-01',
    ${due}, CASE WHEN nth % 4 = 0 THEN timestamptz '2026-05-01' END
  FROM generate_series(1::bigint, $1::bigint) AS nth WHERE nth % 2 = 0`;
