import type { PoolClient } from 'pg';
import type { AgreedBy } from '../../billing-store/src/agreements/agreements.js';
import { changeAccount } from '../../billing-store/src/accounts/account-changes.js';
import { noHash } from '../../billing-store/src/cases/rows.js';
import type { CaseRead } from '../../billing-store/src/cases/read-case.js';
import { writeCase, type Accepted } from '../../billing-store/src/cases/write-case.js';
import type { AllocationTerms } from '../../domain/src/accounts/allocation.js';
import type { Process } from '../../domain/src/cases/process.js';
import type { Rules } from '../../domain/src/rules/rule-book.js';
import { isNews, type Decided } from './decide-all.js';

/** What was decided, on what was read; nothing was read of a case that is being opened. */
export interface ToWrite {
  process: Process;
  decided: Decided;
  rules: Rules;
  read?: CaseRead;
  accepted?: Accepted;
}

/** Writes what was decided: the case, and what that does to its account. Answers whether the workflow has to hear of it. */
export async function write(
  client: PoolClient,
  { process, decided, rules, read, accepted }: ToWrite,
): Promise<boolean> {
  const news = isNews(read?.state, decided.state);
  await writeCase(client, {
    ...decided,
    listed: process.listed(decided.state),
    before: read?.hash ?? noHash,
    isNews: news,
    ...(accepted ? { accepted } : {}),
  });
  const changes = decided.entries.flatMap(({ onAccount = [] }) => onAccount);
  const { caseNumber, account } = decided.state.head;
  if (changes.length > 0 && account !== undefined)
    await changeAccount(
      client,
      { caseNumber, account, changes, by: agreedBy(decided, rules) },
      allocationTerms(rules),
    );
  return news;
}

/** Whoever decided it, where that was a person; in bulk nobody is asked. */
function agreedBy({ entries, state }: Decided, { book: { name: book, version } }: Rules): AgreedBy {
  const agreed = entries.find(({ onAccount = [] }) => onAccount.some(({ kind }) => kind === 'agreed'));
  const { actor } = agreed ?? {};
  const isPerson = actor !== undefined && actor.role !== 'time' && state.facts['bulk'] !== true;
  return { name: isPerson ? actor.name : null, book, version };
}

/** Money is put to charges as the rule book of the account's utility says. */
const allocationTerms = (rules: Rules): AllocationTerms => ({
  order: rules.get('payment allocation'),
  programs: rules.get('assistance'),
});
