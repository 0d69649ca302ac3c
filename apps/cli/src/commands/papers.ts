import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { part } from '../api.js';
import { callOf } from '../call.js';
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
}

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
