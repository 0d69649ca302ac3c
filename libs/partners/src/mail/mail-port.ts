import type { Instant } from '../../../domain/src/time/instant.js';

/** An e-mail handed in for delivery. */
export interface Email {
  /** The same e-mail has the same reference, however often it is handed in. */
  reference: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attached: { name: string; contentType: string; content: Uint8Array };
  at: Instant;
}

/** Whoever delivers e-mail. */
export abstract class MailPort {
  /** Delivers once for a reference, as far as the way of delivery can tell. */
  abstract send(email: Email): Promise<void>;
}
