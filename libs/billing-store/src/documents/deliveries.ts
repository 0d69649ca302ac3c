import type { DataSource } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { documentById, letterById, type LetterRead } from '../reads/documents.js';

/** A letter with all that is handed over with it. */
export interface LetterToSend extends LetterRead {
  content: Buffer;
  html: string;
}

export async function letterToSend(store: DataSource, id: string): Promise<LetterToSend> {
  const [letter, { content }, [page]] = await Promise.all([
    letterById(store, id),
    documentById(store, id),
    store.query<{ html: string | null }[]>('SELECT html FROM documents WHERE id = $1', [id]),
  ]);
  return { ...letter, content, html: page?.html ?? '' };
}

export interface NewDelivery {
  reference: string;
  document: string;
  channel: string;
  address: string;
  at: Instant;
}

/** Notes that a letter was handed over; tried again it is not handed over again. */
export async function noteDelivery(store: DataSource, delivery: NewDelivery): Promise<void> {
  const { reference, document, channel, address, at } = delivery;
  await store.query(
    `INSERT INTO deliveries (reference, document, channel, address, delivered_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING`,
    [reference, document, channel, address, at],
  );
}
