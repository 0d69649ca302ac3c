import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { part } from '../api.js';
import { arrearsText, type Arrears } from '../arrears-text.js';
import { callOf } from '../call.js';

interface File {
  file: string;
  posted: number;
  postedBefore: number;
  refused: number;
}

/** What an account owes for service, and files of payments. */
export function addService(program: Command): void {
  program
    .command('arrears <account>')
    .description('what an account owes for service, by age and by service')
    .option('--on <date>', 'as of the end of that day; now by default')
    .action(async (account: string, { on }: { on?: string }, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.get<Arrears>(`accounts/${part(account)}/arrears`, { on }), arrearsText);
    });

  program
    .command('payments <file>')
    .description('post a file of payments (CSV); sent again, it goes on where it was')
    .action(async (path: string, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      const posted = await api.send<File>(
        `payments/files?name=${part(basename(path))}`,
        readFileSync(path, 'utf8'),
      );
      tell(posted, fileText);
    });
}

function fileText({ file, posted, postedBefore, refused }: File): string {
  const mark = refused === 0 ? '✓' : '✗';
  const before = postedBefore > 0 ? `, ${postedBefore} posted before` : '';
  return `${mark} ${posted} payments posted${before}, ${refused} refused\n  ${file}`;
}
