import type { Facts } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** A drawing that is asked for. */
export interface DrawingOrder {
  reference: string;
  kind: string;
  body: Facts;
  at: Instant;
}

/** The maps: they draw the exhibit of an easement. */
export abstract class GisPort {
  /** Takes an order once for a reference. */
  abstract order(order: DrawingOrder): Promise<void>;
  abstract cancel(reference: string, at: Instant): Promise<void>;
}
