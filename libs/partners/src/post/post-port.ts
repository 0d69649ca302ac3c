import type { Instant } from '../../../domain/src/time/instant.js';

/** A letter handed in for delivery; its text is a stored document. */
export interface Mailing {
  reference: string;
  document: string;
  kind: string;
  to: { name: string; address: string };
  at: Instant;
  /** What is printed, where that is not the stored document: a letter with a secret. */
  content?: Uint8Array;
}

/** Whoever delivers letters, on paper or by e-mail. */
export abstract class PostPort {
  /** Delivers once for a reference. */
  abstract deliver(mailing: Mailing): Promise<void>;
  /** Says that a delivered letter no longer holds. */
  abstract recall(reference: string, at: Instant): Promise<void>;
}
