import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Brought } from '../../../domain/src/cases/command.js';
import { Problem } from '../../../domain/src/problem.js';
import { phrase } from '../../../domain/src/phrase.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { keepDocument } from './keep-document.js';

/** What customers send is of this kind. */
export const sentByCustomer = 'file of the customer';

/** A file that a customer sends, in answer to an ask. */
export interface NewCustomerFile {
  caseNumber: string;
  ask: string;
  name: string;
  contentType: string;
  content: Buffer;
  at: Instant;
}

export interface CustomerPaper {
  id: string;
  kind: string;
  title: string;
  /** The language that it is written in. */
  language: 'en' | 'es' | null;
  bytes: number;
  at: Instant;
}

/** Files of one case by link: more is no answer to anything. */
const mostFiles = 40;

const placeOf = (caseNumber: string, ask: string): string => `${caseNumber}/ask/${ask}/`;

/** Keeps a file once for a command. */
export async function keepCustomerFile(
  store: DataSource,
  { caseNumber, ask, name: title, ...file }: NewCustomerFile,
  { caller, id: command }: Brought,
): Promise<string> {
  const digest = createHash('sha256')
    .update(JSON.stringify([caller.name, command]))
    .digest('hex')
    .slice(0, 16);
  const id = `${placeOf(caseNumber, ask)}${digest}`;
  const [row] = await store.query<[{ count: number }]>(
    'SELECT count(*)::integer AS count FROM documents WHERE case_number = $1 AND kind = $2 AND id <> $3',
    [caseNumber, sentByCustomer, id],
  );
  if (row.count >= mostFiles)
    throw new Problem('upload/full', phrase`${mostFiles} files came with this case.`, {
      remedy: phrase`Write to us what else there is; we ask for it.`,
    });
  await keepDocument(store, { id, caseNumber, kind: sentByCustomer, title, ...file });
  return id;
}

/** The files that came in answer to each ask of a case. */
export async function customerFilesOf(
  store: DataSource,
  caseNumber: string,
): Promise<(CustomerPaper & { ask: string })[]> {
  const rows = await papers(store, caseNumber, 'kind = $2');
  return rows.map((row) => ({ ...row, ask: row.id.slice(`${caseNumber}/ask/`.length).split('/')[0] ?? '' }));
}

/** The letters of a case that are the customer's to read: sent to the customer, and not held or taken back. */
export const customerLettersOf = (store: DataSource, caseNumber: string): Promise<CustomerPaper[]> =>
  papers(
    store,
    caseNumber,
    `kind <> $2 AND kind <> 'link to your page' AND withdrawn_at IS NULL
     AND (held_for IS NULL OR approved_at IS NOT NULL)
     AND (recipients @> '[{"audience": "customer"}]' OR kind IN ('tariff copy', 'signed agreement'))`,
  );

const papers = (store: DataSource, caseNumber: string, which: string): Promise<CustomerPaper[]> =>
  store.query<CustomerPaper[]>(
    `SELECT id, kind, title, language, length(content) AS bytes, at FROM documents
     WHERE case_number = $1 AND ${which} ORDER BY at, id`,
    [caseNumber, sentByCustomer],
  );
