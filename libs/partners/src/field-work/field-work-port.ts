import type { Facts } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** An order for the field. */
export interface FieldOrder {
  reference: string;
  kind: string;
  body: Facts;
  at: Instant;
}

/** The crews' scheduling system: it books crews, sets meters, removes services. */
export abstract class FieldWorkPort {
  /** Takes an order once for a reference. */
  abstract order(order: FieldOrder): Promise<void>;
  abstract cancel(reference: string, at: Instant): Promise<void>;
  /** Stops an order that is with a crew. Answers whether it could still be stopped; asked again, the same. */
  abstract recall(reference: string, at: Instant): Promise<boolean>;
}
