import type { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { instant } from '../../../../libs/domain/src/time/instant.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import { callOf } from '../call.js';
import { FoundWrong } from '../endings.js';
import { withStore } from '../with-store.js';

/** What is done to the store itself, beside the API. */
export function addStore(program: Command): void {
  program
    .command('verify')
    .description(
      'check every journal and the ledger, and that lists, stages, clock and To Dos equal what the journals say',
    )
    .action(async (_: object, command: Command) => {
      const { tell } = callOf(command);
      const answer = await withStore(verified);
      tell(answer, ({ cases, entries, accounts, findings }) =>
        findings.length === 0
          ? `✓ ${cases} cases, ${entries} entries: every chain holds, and every row equals its journal\n` +
            `✓ ${accounts} accounts: every posting balances, and arrears are the sum of what is open`
          : findings
              .map(({ caseNumber, account, wrong }) => `✗ ${caseNumber ?? account ?? 'anchors'}: ${wrong}`)
              .join('\n'),
      );
      if (answer.findings.length > 0) throw new FoundWrong();
    });

  program
    .command('restored')
    .description('say that the database was restored from a copy: every workflow takes its case up afresh')
    .action(async (_: object, command: Command) => {
      const { tell } = callOf(command);
      const { restored } = await import('../../../../libs/billing-store/src/news/restored.js');
      const { epoch, cases } = await withStore((store) => restored(store, instant(Date.now())));
      tell(
        { epoch, cases },
        () => `✓ The store is in its epoch ${epoch}: ${cases} cases are taken up afresh.`,
      );
    });
}

interface Finding {
  caseNumber?: string;
  account?: string;
  wrong: string;
}

async function verified(store: DataSource) {
  const { verify } = await import('../../../../libs/billing-store/src/journal/verify.js');
  const { processes: all } = await import('../../../../workflows/processes.js');
  const { Processes } = await import('../../../../libs/casework/src/processes.js');
  const processes = new Processes(all);
  const { verifyLedger } = await import('../../../../libs/billing-store/src/ledger/verify-ledger.js');
  const findings: Finding[] = [];
  const report = (finding: Finding): void => void findings.push(finding);
  const listed = (state: CaseState) => processes.of(state.head.caseNumber).listed(state);
  const { cases, entries } = await verify(store, { report, listed });
  const accounts = await verifyLedger(store, { report, at: instant(Date.now()) });
  return { cases, entries, accounts, findings };
}
