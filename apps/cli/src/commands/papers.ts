import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { part } from '../api.js';
import { callOf } from '../call.js';
import { money } from '../dollars.js';
import { faint, moment, say, strong, table } from '../screen.js';

interface Paper {
  id: string;
  caseNumber: string;
  kind: string;
  title: string;
  bytes: number;
  at: string;
  heldFor: string | null;
  approvedAt: string | null;
  approvedBy: string | null;
  withdrawnAt: string | null;
}

interface LetterRead extends Paper {
  text: string | null;
  figures: { text: string; source: string }[];
  recipients: { audience: string; name: string; channel: string; address: string }[];
  deliveries: { channel: string; address: string; deliveredAt: string }[];
}

/** Letters, invoices and other papers of a case. */
export function addPapers(program: Command): void {
  addDocuments(program);
  addHeldLetters(program);
  addPacket(program);
}

interface Packet {
  account: string;
  customer: string;
  on: string;
  notices: { service: string; name: string; state: string; total: number | null; payBy: string | null }[];
  balance: { total: number; pastDue: number };
  usage: {
    service: string;
    unit: string;
    total: number;
    periods: { periodTo: string; quantity: number }[];
  }[];
  mayGoTo: { agency: string; by: string; source: string }[];
}

function addPacket(program: Command): void {
  program
    .command('packet <account>')
    .description('what an agency needs: notice, balance, and twelve months’ usage')
    .option('--agency <id>', 'for which agency: one with a release of the customer, or a pledge')
    .option('--language <language>', 'en or es, of the letter')
    .option('--to <file>', 'write the letter there, as PDF')
    .action(async (account: string, { to, ...given }: Record<string, string>, command: Command) => {
      const { api, tell } = callOf(command);
      const path = `packets/${part(account)}`;
      if (to === undefined) return tell(await api.get<Packet>(path, { agency: given.agency }), packetText);
      const response = await api.open(`${path}/letter?${new URLSearchParams(given).toString()}`);
      const content = Buffer.from(await response.arrayBuffer());
      writeFileSync(to, content);
      say(`✓ ${to}, ${content.length} bytes`);
    });
}

function packetText({ account, customer, on, notices, balance, usage, mayGoTo }: Packet): string {
  const goesTo = mayGoTo.map(({ agency, by, source }) => `${agency} (${by} ${source})`);
  return [
    strong(`${account}, ${customer}, on ${on}`),
    `${money(balance.total)} open, ${money(balance.pastDue)} of it past due`,
    table(
      ['notice', 'service', 'stands', 'amount', 'pay by'],
      notices.map((one) =>
        [one.name, one.service, one.state, one.total && money(one.total), one.payBy].map(cell),
      ),
    ),
    table(
      ['usage', 'in all', 'bill by bill'],
      usage.map(({ service, unit, total, periods }) => [
        ...[service, `${total} ${unit}`, periods.map(({ quantity }) => quantity).join(' ')],
      ]),
    ),
    faint(goesTo.length === 0 ? 'no agency may have it' : `may go to: ${goesTo.join(', ')}`),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

const cell = (value: string | number | null): string => (value === null ? '' : String(value));

function addDocuments(program: Command): void {
  program
    .command('documents <case>')
    .description('letters, invoices and other papers of a case')
    .action(async (caseNumber: string, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.get<{ documents: Paper[] }>(`cases/${part(caseNumber)}/documents`), papersText);
    });

  program
    .command('document <id>')
    .description('a document: what it says, where its numbers come from, who gets it')
    .option('--to <file>', 'write it there as it was made (letters as PDF)')
    .action(async (id: string, { to }: { to?: string }, command: Command) => {
      const { api, tell } = callOf(command);
      if (to === undefined)
        return tell(await api.get<LetterRead>(`documents/${part(id)}/letter`), letterText);
      const response = await api.open(`documents/${part(id)}`);
      const content = Buffer.from(await response.arrayBuffer());
      writeFileSync(to, content);
      say(`✓ ${to}, ${content.length} bytes`);
    });
}

function addHeldLetters(program: Command): void {
  const letters = program.command('letters').description('letters that wait for somebody to approve them');
  letters
    .command('held')
    .description('those that wait, the oldest first')
    .action(async (_: object, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.get<{ documents: Paper[] }>('held-letters'), papersText);
    });
  letters
    .command('approve <document>')
    .description('let a held letter go out')
    .action(async (id: string, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.post<Paper>(`held-letters/${part(id)}/approve`, {}), () => `✓ ${id} goes out`);
    });
  letters
    .command('withdraw <document>')
    .description('keep a held letter from going out')
    .requiredOption('--reason <reason>')
    .action(async (id: string, { reason }: { reason: string }, command: Command) => {
      const { api, tell } = callOf(command);
      tell(
        await api.post<Paper>(`held-letters/${part(id)}/withdraw`, { reason }),
        () => `✓ ${id} is withdrawn`,
      );
    });
}

function papersText({ documents }: { documents: Paper[] }): string {
  if (documents.length === 0) return 'No document.';
  const rows = documents.map((paper) => [
    ...[paper.id, paper.kind, paper.title, String(paper.bytes), moment(paper.at)],
    stateOf(paper),
  ]);
  return table(['document', 'kind', 'title', 'bytes', 'made', ''], rows);
}

function stateOf({ withdrawnAt, approvedAt, approvedBy, heldFor }: Paper): string {
  if (withdrawnAt) return `withdrawn ${moment(withdrawnAt)}`;
  if (approvedAt) return `approved ${moment(approvedAt)} by ${approvedBy}`;
  return heldFor ? `held: ${heldFor}` : '';
}

function letterText(letter: LetterRead): string {
  const sources = letter.figures.map(({ text, source }) => [text, source]);
  const goesTo = letter.recipients.map(({ audience, name, channel, address }) => [
    ...[audience, name, channel, address],
    deliveredText(letter, { channel, address }),
  ]);
  return [
    letter.text ?? faint(`${letter.title}: ${letter.bytes} bytes; --to <file> writes it.`),
    ...(stateOf(letter) ? [strong(stateOf(letter))] : []),
    table(['number', 'comes from'], sources),
    table(['goes to', 'name', 'by', 'address', ''], goesTo),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function deliveredText({ deliveries }: LetterRead, to: { channel: string; address: string }): string {
  const found = deliveries.find(({ channel, address }) => channel === to.channel && address === to.address);
  return found ? `delivered ${moment(found.deliveredAt)}` : 'not delivered';
}
