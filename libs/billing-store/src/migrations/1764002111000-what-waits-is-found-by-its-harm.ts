import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases by what becomes worse while they wait, worst cases being rare: without an index a list of the rarest reads all that are
 * open. The expression is the one that lists ask for (`harmColumn`). When stages or processes do other harm, the next migration
 * makes this index of the new one; until then lists are right, but slow.
 */
export class WhatWaitsIsFoundByItsHarm1764002111000 implements MigrationInterface {
  name = 'WhatWaitsIsFoundByItsHarm1764002111000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX cases_by_harm ON cases ((${harm}), coalesce(due_at, 'infinity'::timestamptz), case_number)
        WHERE status <> 'closed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX cases_by_harm');
  }
}

const harm = `
  CASE
    WHEN process = ANY (ARRAY['hardship arrangement', 'pledge', 'protection']::text[]) THEN 'shut-off'
    WHEN process = ANY (ARRAY['service order']::text[]) THEN 'no power'
    WHEN process = ANY (ARRAY['billing exception']::text[]) THEN 'money waits'
    WHEN open_stages && ARRAY['off', 'restricted', 'reconnection']::text[] THEN 'stays off'
    WHEN open_stages && ARRAY['notices', 'ready', 'in the field']::text[] THEN 'shut-off'
    WHEN open_stages && ARRAY['outage notice', 'outage appointment', 'line energized',
      'service']::text[] THEN 'no power'
    WHEN open_stages && ARRAY['job package', 'release', 'start of work', 'customer trench', 'construction',
      'material']::text[] THEN 'crew waits'
    WHEN open_stages && ARRAY['easement', 'permit', 'joint use', 'agreement']::text[] THEN 'right lapses'
    WHEN open_stages = '{}' OR NOT open_stages <@ ARRAY['off', 'restricted', 'reconnection', 'notices', 'ready',
      'in the field', 'outage notice', 'outage appointment', 'line energized', 'service', 'job package',
      'release', 'start of work', 'customer trench', 'construction', 'material', 'easement', 'permit',
      'joint use', 'agreement', 'design deposit', 'customer charge', 'payment', 'as-built', 'close-out',
      'refund watch', 'old pole removal', 'removal']::text[] THEN 'customer waits'
    WHEN open_stages && ARRAY['design deposit', 'customer charge', 'payment']::text[] THEN 'money waits'
    WHEN open_stages && ARRAY['as-built', 'close-out', 'refund watch', 'old pole removal',
      'removal']::text[] THEN 'paperwork' END`;
