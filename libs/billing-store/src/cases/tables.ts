import type { PartTable } from './rows.js';

/** A table that a command writes: its key and its columns with their types, in the order of the statement. */
export interface Written {
  key: readonly string[];
  columns: Readonly<Record<string, string>>;
  /** What becomes of a row that is there already; by default every column is set. */
  onConflict?: string;
}

const instant = 'timestamptz';

const parts: Record<PartTable, Record<string, string>> = {
  stages: {
    status: 'text',
    opening: 'integer',
    owner: 'text',
    assignee: 'text',
    case_assignee: 'text',
    clock: 'text',
    opened_at: instant,
    due_at: instant,
    ended_at: instant,
    reported_by: 'text',
    removed: 'boolean',
  },
  items: {
    stage: 'text',
    name: 'text',
    state: 'text',
    party: 'text',
    owner: 'text',
    ended: 'boolean',
    since: instant,
    due_at: instant,
    fields: 'jsonb',
  },
  effects: {
    name: 'text',
    stage: 'text',
    opening: 'integer',
    item: 'text',
    state: 'text',
    order: 'integer',
    undoes: 'text',
    stuck: 'text',
    owed_at: instant,
    settled_at: instant,
  },
  asks: {
    stage: 'text',
    of: 'text',
    party: 'text',
    question: 'text',
    asked_by: 'text',
    asked_by_role: 'text',
    asked_at: instant,
    due_at: instant,
    answer: 'text',
    answered_at: instant,
  },
  to_dos: {
    what: 'text',
    role: 'text',
    assignee: 'text',
    owner: 'text',
    about: 'text',
    raised_at: instant,
    due_at: instant,
    done_at: instant,
    done_by: 'text',
  },
  reviews: {
    stage: 'text',
    opening: 'integer',
    outcome: 'text',
    by_name: 'text',
    by_role: 'text',
    at: instant,
    note: 'text',
  },
  spans: { party: 'text', stage: 'text', from: instant, to: instant },
  corrections: {
    party: 'text',
    from: instant,
    to: instant,
    reason: 'text',
    by_name: 'text',
    by_role: 'text',
  },
};

const partOf = (columns: Record<string, string>): Written => ({
  key: ['case_number', 'key'],
  columns: { case_number: 'text', key: 'text', ...columns },
});

/** Every table that a command may write, in the order in which it is written. */
export const written = {
  cases: {
    key: ['case_number'],
    columns: {
      case_number: 'text',
      process: 'text',
      utility: 'text',
      account: 'text',
      status: 'text',
      outcome: 'text',
      title: 'text',
      kind: 'text',
      level: 'integer',
      address: 'text',
      company: 'text',
      owner: 'text',
      assignee: 'text',
      co_owner: 'text',
      party: 'text',
      on_hold: 'boolean',
      open_stages: 'text[]',
      opened_at: instant,
      closed_at: instant,
      due_at: instant,
      next_due: instant,
      entry: 'integer',
      at: instant,
      hash: 'bytea',
      table_hash: 'text',
      search: 'text',
    },
  },
  case_states: {
    key: ['case_number'],
    columns: { case_number: 'text', entry: 'integer', state: 'text' },
  },
  journal: {
    key: ['case_number', 'number'],
    columns: {
      case_number: 'text',
      number: 'integer',
      at: instant,
      kind: 'text',
      actor: 'text',
      role: 'text',
      command: 'text',
      body: 'text',
      hash: 'bytea',
    },
    onConflict: '',
  },
  decisions: {
    key: ['case_number', 'entry', 'place'],
    columns: {
      case_number: 'text',
      entry: 'integer',
      place: 'integer',
      rule: 'text',
      book: 'text',
      version: 'text',
      clause: 'text',
      source: 'text',
      standing: 'text',
      inputs: 'jsonb',
      outcome: 'jsonb',
    },
    onConflict: '',
  },
  stages: partOf(parts.stages),
  items: partOf(parts.items),
  effects: partOf(parts.effects),
  asks: partOf(parts.asks),
  to_dos: partOf(parts.to_dos),
  reviews: partOf(parts.reviews),
  spans: partOf(parts.spans),
  corrections: partOf(parts.corrections),
  accepted_commands: {
    key: ['caller', 'id'],
    columns: {
      caller: 'text',
      id: 'text',
      case_number: 'text',
      body_hash: 'bytea',
      answer: 'text',
      at: instant,
    },
    onConflict: '',
  },
  news: {
    key: ['case_number'],
    columns: { case_number: 'text', entry: 'integer', since: instant },
    onConflict: 'ON CONFLICT (case_number) DO UPDATE SET entry = excluded.entry',
  },
} as const satisfies Record<string, Written>;

export type WrittenTable = keyof typeof written;
