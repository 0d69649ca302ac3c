import { Client, type Pool, type QueryConfig } from 'pg';

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
    private readonly statements: readonly ((names: Names) => Sent)[],
    readonly texts: readonly string[],
    /** Bytes of all values. */
    readonly bytes: number,
  ) {}

  static async of(names: Names, work: () => Promise<unknown>): Promise<RecordedCommand> {
    const sent = await listenTo(work);
    const texts = sent.map(textOf);
    const values = sent.flatMap((each) => (typeof each === 'string' ? [] : (each.values ?? [])));
    const bytes = values.reduce((sum, value) => sum + Buffer.byteLength(String(value ?? '')), 0);
    return new RecordedCommand(
      sent.map((each) => templateOf(each, names)),
      texts,
      bytes,
    );
  }

  get roundTrips(): number {
    return this.statements.length;
  }

  async replay(pool: Pool, names: Names): Promise<void> {
    const client = await pool.connect();
    try {
      for (const statement of this.statements) await client.query(statement(names));
    } finally {
      client.release();
    }
  }
}

/** Hears what the transaction of the work sends; what others send meanwhile through other connections is not heard. */
async function listenTo(work: () => Promise<unknown>): Promise<Sent[]> {
  const heard: { by: Client; sent: Sent }[] = [];
  const original = Client.prototype.query;
  const hearing = function (this: Client, ...args: [Sent, Value[]?]): unknown {
    const [first, values] = args;
    heard.push({ by: this, sent: typeof first === 'string' && values ? { text: first, values } : first });
    return Reflect.apply(original as (...args: unknown[]) => unknown, this, args);
  };
  Client.prototype.query = hearing as typeof original;
  try {
    await work();
  } finally {
    Client.prototype.query = original;
  }
  const transaction = heard.find(({ sent }) => textOf(sent).startsWith('BEGIN'))?.by;
  return heard.filter(({ by }) => by === transaction).map(({ sent }) => sent);
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
