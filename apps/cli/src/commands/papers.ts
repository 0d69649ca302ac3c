import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { part } from '../api.js';
import { callOf } from '../call.js';
import { moment, say, table } from '../screen.js';

interface Paper {
  id: string;
  kind: string;
  title: string;
  bytes: number;
  at: string;
  withdrawnAt: string | null;
}

/** Letters, invoices and other papers of a case. */
export function addPapers(program: Command): void {
  program
    .command('documents <case>')
    .description('letters, invoices and other papers of a case')
    .action(async (caseNumber: string, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.get<{ documents: Paper[] }>(`cases/${part(caseNumber)}/documents`), papersText);
    });

  program
    .command('document <id>')
    .description('the content of a document')
    .option('--to <file>', 'write it there instead of to the screen')
    .action(async (id: string, { to }: { to?: string }, command: Command) => {
      const response = await callOf(command).api.open(`documents/${part(id)}`);
      const content = Buffer.from(await response.arrayBuffer());
      if (to === undefined) return void process.stdout.write(content);
      writeFileSync(to, content);
      say(`✓ ${to}, ${content.length} bytes`);
    });
}

function papersText({ documents }: { documents: Paper[] }): string {
  if (documents.length === 0) return 'No document.';
  const rows = documents.map(({ id, kind, title, bytes, at, withdrawnAt }) => [
    ...[id, kind, title, String(bytes), moment(at)],
    withdrawnAt ? `withdrawn ${moment(withdrawnAt)}` : '',
  ]);
  return table(['document', 'kind', 'title', 'bytes', 'made', ''], rows);
}
