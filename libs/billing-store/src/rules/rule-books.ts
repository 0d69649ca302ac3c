import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import { rulesAsOf, type Rule, type RuleBook, type Rules } from '../../../domain/src/rules/rule-book.js';
import { dateOf, localDate } from '../../../domain/src/time/calendar.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { clientBeside } from '../data-source.js';

interface Known {
  book: RuleBook;
  /** When this process last saw that it is in force, by the real clock. */
  seen: number;
}

/** Milliseconds after which a newer version is looked for beside the work, and after which the work waits for the answer. */
const looksAfter = 2_000;
const waitsAfter = 5_000;

/** The rule books in force, each read once for every version. A decision names the version that it was made by. */
export class RuleBooks {
  private readonly known = new Map<string, Known>();
  private readonly looking = new Map<string, Promise<RuleBook>>();

  constructor(private readonly store: DataSource) {}

  /** What is valid for a utility on the day, in its office's own zone, of that instant. */
  async rulesFor(utility: string, at: Instant): Promise<Rules> {
    const book = await this.bookOf(utility);
    const inUtc = rulesAsOf(book, localDate(at.slice(0, 10)));
    return rulesAsOf(book, dateOf(inUtc.calendar(), at));
  }

  /** The version in force for a utility. */
  async bookOf(utility: string): Promise<RuleBook> {
    const known = this.known.get(utility);
    const age = known === undefined ? Infinity : performance.now() - known.seen;
    if (known === undefined || age > waitsAfter) return this.look(utility);
    // When looking fails now, the next question looks again, and after a while waits.
    if (age > looksAfter) this.look(utility).catch(() => undefined);
    return known.book;
  }

  /** The next question waits for the version that is in force by then. */
  forget(): void {
    this.known.clear();
    this.looking.clear();
  }

  private look(utility: string): Promise<RuleBook> {
    const looking = this.looking.get(utility) ?? this.readInForce(utility);
    this.looking.set(utility, looking);
    return looking.finally(() => {
      if (this.looking.get(utility) === looking) this.looking.delete(utility);
    });
  }

  private async readInForce(utility: string): Promise<RuleBook> {
    const client = clientBeside(this.store);
    try {
      await client.connect();
      const inForce = await headOf(client, utility);
      const known = this.known.get(utility)?.book;
      const book = known && isSame(known, inForce) ? known : await read(client, inForce);
      this.known.set(utility, { book, seen: performance.now() });
      return book;
    } finally {
      await client.end();
    }
  }
}

type Head = Omit<RuleBook, 'rules'>;

const isSame = (one: Head, other: Head): boolean => one.name === other.name && one.version === other.version;

async function headOf(client: ClientBase, utility: string): Promise<Head> {
  const { rows } = await client.query<Head>(
    `SELECT book AS name, version, jurisdiction, utility FROM rule_books
     WHERE utility = $1 ORDER BY loaded DESC LIMIT 1`,
    [utility],
  );
  const [head] = rows;
  if (head === undefined) throw new Problem('rules/none', phrase`No rule book is loaded for ${utility}.`);
  return head;
}

interface RuleRow extends Omit<Rule, 'validTo'> {
  validTo: string | null;
}

async function read(client: ClientBase, head: Head): Promise<RuleBook> {
  const { rows } = await client.query<RuleRow>(
    `SELECT key, value, valid_from AS "validFrom", valid_to AS "validTo", source, clause, standing FROM rules
     WHERE book = $1 AND version = $2 ORDER BY key, valid_from`,
    [head.name, head.version],
  );
  const rules = rows.map(({ validTo, ...rule }): Rule => (validTo === null ? rule : { ...rule, validTo }));
  return { ...head, rules };
}
