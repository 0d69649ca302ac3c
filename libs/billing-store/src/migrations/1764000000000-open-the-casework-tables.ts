import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases and everything that is written with a command: journal, state, lists, clock, To Dos, effects, news. */
export class OpenTheCaseworkTables1764000000000 implements MigrationInterface {
  name = 'OpenTheCaseworkTables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [cases, parts, journal, outbox]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE store_epoch, news, accepted_commands, anchors, decisions, journal, corrections, spans, reviews, to_dos, asks,
        effects, items, stages, case_states, cases;
      DROP FUNCTION refuse_change;
      DROP SEQUENCE case_numbers;`);
  }
}

const cases = `
  CREATE SEQUENCE case_numbers;

  CREATE TABLE cases (
    case_number text PRIMARY KEY,
    process text NOT NULL,
    utility text NOT NULL,
    account text,
    status text NOT NULL CHECK (status IN ('open', 'cancelling', 'closed')),
    outcome text,
    title text NOT NULL,
    kind text NOT NULL,
    level integer,
    address text,
    owner text NOT NULL,
    assignee text,
    co_owner text,
    party text,
    on_hold boolean NOT NULL,
    open_stages text[] NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    due_at timestamptz,
    next_due timestamptz,
    entry integer NOT NULL,
    at timestamptz NOT NULL,
    hash bytea NOT NULL,
    table_hash text,
    search text NOT NULL
  ) WITH (fillfactor = 80);

  CREATE TABLE case_states (
    case_number text PRIMARY KEY REFERENCES cases,
    entry integer NOT NULL,
    state text NOT NULL
  ) WITH (fillfactor = 60);`;

const parts = `
  CREATE TABLE stages (
    case_number text NOT NULL REFERENCES cases, key text NOT NULL, status text NOT NULL, opening integer NOT NULL,
    owner text NOT NULL, assignee text, clock text NOT NULL, opened_at timestamptz, due_at timestamptz,
    ended_at timestamptz, reported_by text, removed boolean NOT NULL,
    PRIMARY KEY (case_number, key)
  ) WITH (fillfactor = 80);

  CREATE TABLE items (
    case_number text NOT NULL REFERENCES cases, key text NOT NULL, stage text NOT NULL, name text NOT NULL,
    state text NOT NULL, party text NOT NULL, owner text NOT NULL, ended boolean NOT NULL,
    since timestamptz NOT NULL, due_at timestamptz, fields jsonb NOT NULL,
    PRIMARY KEY (case_number, key)
  ) WITH (fillfactor = 80);

  CREATE TABLE effects (
    case_number text NOT NULL REFERENCES cases, key text NOT NULL, name text NOT NULL, stage text NOT NULL,
    opening integer NOT NULL, item text, state text NOT NULL
      CHECK (state IN ('owed', 'begun', 'done', 'unknown', 'given up', 'undone')),
    "order" integer NOT NULL, undoes text, stuck text, owed_at timestamptz NOT NULL, settled_at timestamptz,
    PRIMARY KEY (case_number, key)
  ) WITH (fillfactor = 80);
  CREATE INDEX effects_under_way ON effects (case_number) WHERE state IN ('owed', 'begun');

  CREATE TABLE asks (
    case_number text NOT NULL REFERENCES cases, key text NOT NULL, stage text NOT NULL, "of" text NOT NULL,
    party text NOT NULL, question text NOT NULL, asked_by text NOT NULL, asked_by_role text NOT NULL,
    asked_at timestamptz NOT NULL, due_at timestamptz NOT NULL, answer text, answered_at timestamptz,
    PRIMARY KEY (case_number, key)
  );

  CREATE TABLE to_dos (
    case_number text NOT NULL REFERENCES cases, key text NOT NULL, what text NOT NULL, role text NOT NULL,
    assignee text, about text NOT NULL, raised_at timestamptz NOT NULL, due_at timestamptz, done_at timestamptz,
    PRIMARY KEY (case_number, key)
  );

  CREATE TABLE reviews (
    case_number text NOT NULL REFERENCES cases, key text NOT NULL, stage text NOT NULL, opening integer NOT NULL,
    outcome text NOT NULL, by_name text NOT NULL, by_role text NOT NULL, at timestamptz NOT NULL, note text,
    PRIMARY KEY (case_number, key)
  );

  CREATE TABLE spans (
    case_number text NOT NULL REFERENCES cases, key text NOT NULL, party text NOT NULL, stage text,
    "from" timestamptz NOT NULL, "to" timestamptz,
    PRIMARY KEY (case_number, key)
  ) WITH (fillfactor = 80);

  CREATE TABLE corrections (
    case_number text NOT NULL REFERENCES cases, key text NOT NULL, party text NOT NULL, "from" timestamptz NOT NULL,
    "to" timestamptz NOT NULL, reason text NOT NULL, by_name text NOT NULL, by_role text NOT NULL,
    PRIMARY KEY (case_number, key)
  );`;

const journal = `
  CREATE TABLE journal (
    case_number text NOT NULL REFERENCES cases,
    number integer NOT NULL CHECK (number > 0),
    at timestamptz NOT NULL,
    kind text NOT NULL,
    actor text NOT NULL,
    role text NOT NULL,
    command text,
    body text NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (case_number, number)
  );

  CREATE TABLE decisions (
    case_number text NOT NULL, entry integer NOT NULL, place integer NOT NULL, rule text NOT NULL, book text NOT NULL,
    version text NOT NULL, clause text NOT NULL, source text NOT NULL, standing text NOT NULL, inputs jsonb NOT NULL,
    outcome jsonb NOT NULL,
    PRIMARY KEY (case_number, entry, place),
    FOREIGN KEY (case_number, entry) REFERENCES journal DEFERRABLE INITIALLY DEFERRED
  );

  CREATE TABLE anchors (
    at timestamptz PRIMARY KEY, cases integer NOT NULL, entries bigint NOT NULL, heads bytea NOT NULL
  );

  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is never changed: add a line that puts it right', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER journal_is_never_changed BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER journal_is_never_emptied BEFORE TRUNCATE ON journal EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER decisions_are_never_changed BEFORE UPDATE OR DELETE ON decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER decisions_are_never_emptied BEFORE TRUNCATE ON decisions EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER anchors_are_never_changed BEFORE UPDATE OR DELETE ON anchors
    FOR EACH ROW EXECUTE FUNCTION refuse_change();`;

const outbox = `
  CREATE TABLE accepted_commands (
    caller text NOT NULL, id text NOT NULL, case_number text NOT NULL, body_hash bytea NOT NULL, answer text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (caller, id)
  );

  CREATE TABLE news (
    case_number text PRIMARY KEY REFERENCES cases, entry integer NOT NULL, since timestamptz NOT NULL,
    leased_until timestamptz, leased_by text
  ) WITH (fillfactor = 60);

  CREATE TABLE store_epoch (one boolean PRIMARY KEY DEFAULT true CHECK (one), epoch integer NOT NULL);
  INSERT INTO store_epoch (epoch) VALUES (1);`;
