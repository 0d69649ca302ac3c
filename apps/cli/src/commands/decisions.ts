import type { Command } from 'commander';
import { part } from '../api.js';
import { callOf } from '../call.js';
import { faint, moment, strong } from '../screen.js';

interface Decision {
  entry: number;
  at: string;
  rule: string;
  book: string;
  version: string;
  clause: string;
  source: string;
  standing: string;
  inputs: unknown;
  outcome: unknown;
}

/** Why a case was decided so. */
export function addDecisions(program: Command): void {
  program
    .command('decisions <case>')
    .description(
      'why it was decided so: each rule with its clause and version, what it was given, and what came of it',
    )
    .action(async (caseNumber: string, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.get<{ decisions: Decision[] }>(`cases/${part(caseNumber)}/decisions`), decisionsText);
    });
}

const decisionsText = ({ decisions }: { decisions: Decision[] }): string =>
  decisions.length === 0 ? 'Nothing was decided by a rule yet.' : decisions.map(decisionText).join('\n');

const decisionText = ({
  entry,
  at,
  rule,
  book,
  version,
  clause,
  source,
  standing,
  ...so
}: Decision): string =>
  [
    `${faint(`${String(entry).padStart(4)}  ${moment(at)}`)}  ${strong(rule)}: ${valueText(so.outcome)}`,
    `      “${clause}”`,
    faint(`      ${book} ${version}, ${source} (${standing})`),
    faint(`      from ${valueText(so.inputs)}`),
  ].join('\n');

/** Cents and codes as they are kept: what a rule was given is shown as it was given. */
const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
