import { Client, type Pool, type QueryConfig } from 'pg';

type Sent = string | QueryConfig<string[]>;

/** What is different in each replay. */
interface Names {
  caseNumber: string;
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
    const texts = sent.map((each) => (typeof each === 'string' ? each : each.text));
    const values = sent.flatMap((each) => (typeof each === 'string' ? [] : (each.values ?? [])));
    const bytes = values.reduce((sum, value) => sum + Buffer.byteLength(value), 0);
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

/** Hears what is sent through any connection while the work is done. */
async function listenTo(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const original = Client.prototype.query;
  const heard = function (this: Client, ...args: unknown[]): unknown {
    const [first] = args as [Sent];
    sent.push(first);
    return Reflect.apply(original as (...args: unknown[]) => unknown, this, args);
  };
  Client.prototype.query = heard as typeof original;
  try {
    await work();
  } finally {
    Client.prototype.query = original;
  }
  return sent;
}

function templateOf(sent: Sent, recorded: Names): (names: Names) => Sent {
  if (typeof sent === 'string') return inserting(sent, recorded);
  const values = (sent.values ?? []).map((value) => inserting(value, recorded));
  return (names) => ({ ...sent, values: values.map((value) => value(names)) });
}

/** A text with the recorded case number, as it is or in small letters, and the command id left open. */
function inserting(text: string, recorded: Names): (names: Names) => string {
  const small = recorded.caseNumber.toLowerCase();
  const split = new RegExp(`(${recorded.caseNumber}|${small}|${recorded.id})`);
  const parts = text.split(split);
  if (parts.length === 1) return () => text;
  return ({ caseNumber, id }) => {
    const now: Record<string, string> = {
      [recorded.caseNumber]: caseNumber,
      [small]: caseNumber.toLowerCase(),
      [recorded.id]: id,
    };
    return parts.map((part) => now[part] ?? part).join('');
  };
}
