import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { mustHelp, mustServe } from '../../billing-store/src/agencies/agencies.js';
import {
  closePledgeFile,
  keepPledgeVerdict,
  openPledgeFile,
  pledgeVerdictsOf,
  type PledgeVerdict,
} from '../../billing-store/src/agencies/pledge-files.js';
import { utilityOf } from '../../billing-store/src/reads/service-account.js';
import type { Brought } from '../../domain/src/cases/command.js';
import type { Facts } from '../../domain/src/cases/state.js';
import { cents } from '../../domain/src/money.js';
import { Problem } from '../../domain/src/problem.js';
import { quoted, phrase } from '../../domain/src/phrase.js';
import type { Answer, Casework } from './casework.js';

const columns = ['reference', 'account', 'amount'] as const;

type Row = Record<string, string>;

/** A pledge as an agency promises it. Its reference is the agency's own number: the same one is the same pledge. */
export interface NewPledge {
  account: string;
  reference: string;
  amount: number;
  service?: string;
  program?: string;
  expectedBy?: string;
}

/** Pledges that agencies bring themselves, one by one or as a file, each once by its reference. */
export class AgencyPledges {
  constructor(private readonly casework: Casework) {}

  /** Refuses an agency that is not known, or does not help there. Brought again, with whatever command, it is the same pledge. */
  async take(agency: string, { account, ...facts }: NewPledge, brought: Brought): Promise<Answer> {
    const { store } = this.casework.doors;
    await mustServe(store, agency, account);
    const utility = await utilityOf(store, account);
    const isItself = brought.caller.role === 'agency';
    const caller = isItself ? { name: agency, role: 'agency' } : brought.caller;
    const id = `pledge of ${agency}: ${facts.reference}`;
    const pledge = { utility, account, facts: inOneOrder({ ...facts, agency }) };
    return this.casework.open('pledge', pledge, { ...brought, caller, id });
  }

  /** Takes every row that can be taken and says of each what became of it. The same file again changes nothing. */
  async takeFile(
    agency: string,
    { name, content }: { name: string; content: string },
    brought: Brought,
  ): Promise<{ file: string; rows: PledgeVerdict[] }> {
    const { store, clock } = this.casework.doors;
    await mustHelp(store, agency);
    const rows = rowsIn(content);
    const file = createHash('sha256')
      .update(JSON.stringify([agency, content]))
      .digest('hex');
    const known = { file, agency, name, sentBy: brought.caller.name, receivedAt: clock.now() };
    await openPledgeFile(store, known);
    const judged = new Set((await pledgeVerdictsOf(store, file)).map(({ line }) => line));
    for (const { line, fields } of rows.filter((row) => !judged.has(row.line)))
      await keepPledgeVerdict(store, file, await this.judge(agency, { line, fields }, brought));
    await closePledgeFile(store, file, clock.now());
    return { file, rows: await pledgeVerdictsOf(store, file) };
  }

  private async judge(
    agency: string,
    { line, fields }: { line: number; fields: Row },
    brought: Brought,
  ): Promise<PledgeVerdict> {
    const { reference = '', account = '', amount = '' } = fields;
    const about = { line, reference: reference || null, account: account || null, amount: null };
    try {
      const pledge = pledgeIn(fields);
      const { caseNumber } = await this.take(agency, pledge, brought);
      const taken = { verdict: 'taken', caseNumber, code: null, detail: null } as const;
      return { ...about, amount: cents(centsIn(amount)), ...taken };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, message } = error;
      return { ...about, verdict: 'refused', caseNumber: null, code, detail: message };
    }
  }
}

/** The same promise is the same, in whichever order its parts were said. */
const inOneOrder = (facts: object): Facts =>
  Object.fromEntries(Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1))) as Facts;

/** A row as a pledge; a Problem says what is wrong with it. Amounts are dollars, `120.00`. */
function pledgeIn(fields: Row): NewPledge {
  const empty = columns.find((column) => !fields[column]);
  if (empty !== undefined) throw new Problem('pledge-file/form', phrase`${empty} is missing`);
  const { reference = '', account = '', service, program, expected_by: expectedBy } = fields;
  const more = Object.entries({ service, program, expectedBy }).filter(([, value]) => value);
  return { reference, account, amount: centsIn(fields['amount']), ...Object.fromEntries(more) };
}

function centsIn(dollars = ''): number {
  const [, whole, odd = '00'] = /^(\d{1,7})(?:\.(\d{2}))?$/.exec(dollars) ?? [];
  if (whole === undefined)
    throw new Problem('pledge-file/form', phrase`amount is not dollars such as 120.00`);
  return Number(whole) * 100 + Number(odd);
}

function rowsIn(content: string): { line: number; fields: Row }[] {
  try {
    const given = { columns: true, trim: true, bom: true, info: true, skip_empty_lines: true } as const;
    const rows = parse(content, { ...given, relax_column_count: true }) as unknown as {
      record: Row;
      info: { lines: number };
    }[];
    const missing = columns.filter((column) => rows.some(({ record }) => !Object.hasOwn(record, column)));
    if (missing.length > 0) throw new RangeError(phrase`It has no column ${missing.join(', ')}.`);
    return rows.map(({ record, info }) => ({ line: info.lines, fields: record }));
  } catch (error) {
    throw new Problem('pledge-file/form', quoted((error as Error).message), {
      remedy: phrase`Send CSV with a header: ${columns.join(', ')}.`,
    });
  }
}
