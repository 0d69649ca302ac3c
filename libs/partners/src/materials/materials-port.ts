import type { Facts } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';

/** An order of long-lead material. */
export interface MaterialOrder {
  reference: string;
  kind: string;
  body: Facts;
  at: Instant;
}

/** The stores: they order what is not on the shelf. */
export abstract class MaterialsPort {
  /** Takes an order once for a reference. */
  abstract order(order: MaterialOrder): Promise<void>;
  abstract cancel(reference: string, at: Instant): Promise<void>;
}
