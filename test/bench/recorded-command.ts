import { Client, Pool, type QueryConfig } from 'pg';
import { asWritten } from '../../libs/billing-store/src/as-written.js';

type Value = string | string[] | null;
type Sent = string | QueryConfig<Value[]>;

/** What is different in each replay. */
interface Names {
  caseNumber: string;
  account: string;
  id: string;
}

/** Everything that one command sends in its transaction, so that the same can be sent again without the command. */
export class RecordedCommand {
  private constructor(
    /** What is sent together, before any of it is answered. */
    private readonly messages: readonly ((names: Names) => Sent)[][],
    readonly texts: readonly string[],
    /** Bytes of all values. */
    readonly bytes: number,
  ) {}

  static async of(names: Names, work: () => Promise<unknown>): Promise<RecordedCommand> {
    const messages = await listenTo(work);
    const sent = messages.flat();
    const texts = sent.map(textOf);
    const values = sent.flatMap((each) => (typeof each === 'string' ? [] : (each.values ?? [])));
    const bytes = values.reduce((sum, value) => sum + Buffer.byteLength(String(value ?? '')), 0);
    const templates = messages.map((together) => together.map((each) => templateOf(each, names)));
    return new RecordedCommand(templates, texts, bytes);
  }

  get roundTrips(): number {
    return this.messages.length;
  }

  async replay(pool: Pool, names: Names): Promise<void> {
    const client = await pool.connect();
    try {
      for (const together of this.messages)
        await Promise.all(together.map((statement) => client.query(statement(names))));
    } finally {
      client.release();
    }
  }
}

/** A statement, and how many the same connection had been sent before that were not answered yet. */
interface Heard {
  by: Client;
  sent: Sent;
  unanswered: number;
}

/** Hears what the transaction of the work sends, message by message; what others send meanwhile through other connections is not heard. */
async function listenTo(work: () => Promise<unknown>): Promise<Sent[][]> {
  const heard: Heard[] = [];
  const unanswered = new Map<Client, number>();
  const original = Client.prototype.query;
  const hearing = function (this: Client, ...args: [Sent, Value[]?]): unknown {
    const [first, values] = args;
    const sent = typeof first === 'string' && values ? { text: first, values } : first;
    const count = (more: number): number => (unanswered.get(this) ?? 0) + more;
    heard.push({ by: this, sent, unanswered: count(0) });
    unanswered.set(this, count(1));
    const answer = Reflect.apply(original as (...args: unknown[]) => unknown, this, args);
    const answered = (): unknown => unanswered.set(this, count(-1));
    void Promise.resolve(answer).then(answered, answered);
    return answer;
  };
  Client.prototype.query = hearing as typeof original;
  try {
    await work();
  } finally {
    Client.prototype.query = original;
  }
  const transaction = heard.find(({ sent }) => textOf(sent).startsWith('BEGIN'))?.by;
  return messagesOf(heard.filter(({ by }) => by === transaction));
}

function messagesOf(heard: Heard[]): Sent[][] {
  const messages: Sent[][] = [];
  for (const { sent, unanswered } of heard) {
    if (unanswered === 0) messages.push([sent]);
    else messages.at(-1)?.push(sent);
  }
  return messages;
}

const textOf = (sent: Sent): string => (typeof sent === 'string' ? sent : sent.text);

function templateOf(sent: Sent, recorded: Names): (names: Names) => Sent {
  if (typeof sent === 'string') return inserting(sent, recorded);
  const values = (sent.values ?? []).map((value) => insertingAll(value, recorded));
  return (names) => ({ ...sent, values: values.map((value) => value(names)) });
}

function insertingAll(value: Value, recorded: Names): (names: Names) => Value {
  if (typeof value === 'string' || value === null) return inserting(value, recorded);
  if (!Array.isArray(value)) return () => value;
  const all = value.map((one) => inserting(one, recorded));
  return (names) => all.map((one) => one(names));
}

/** A text with the recorded names left open, also where they stand in small letters, as in what is searched. */
function inserting<Text extends string | null>(text: Text, recorded: Names): (names: Names) => Text | string {
  if (text === null) return () => text;
  const parts = text.split(new RegExp(`(${allOf(recorded).join('|')})`));
  if (parts.length === 1) return () => text;
  const places = parts.map((part) => allOf(recorded).indexOf(part));
  return (names) => {
    const now = allOf(names);
    return parts.map((part, index) => now[places[index] ?? -1] ?? part).join('');
  };
}

const allOf = ({ caseNumber, account, id }: Names): string[] => [
  caseNumber,
  caseNumber.toLowerCase(),
  account,
  account.toLowerCase(),
  id,
];

/** Connections as those of the store, for statements without the store. */
export const poolOf = (url: string, max: number): Pool =>
  new Pool({
    connectionString: url,
    max,
    types: asWritten,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
    ...{ pipeline: true },
  });
