import type { Instant } from '../../../domain/src/time/instant.js';
import type { InBox } from '../in-box.js';
import { FieldWorkPort, type FieldOrder } from './field-work-port.js';

/** Puts orders into the in-box. */
export class FieldWorkStandIn extends FieldWorkPort {
  constructor(private readonly inBox: InBox) {
    super();
  }

  order(order: FieldOrder): Promise<void> {
    return this.inBox.submit({ ...order, partner: 'field work' });
  }

  cancel(reference: string, at: Instant): Promise<void> {
    return this.inBox.withdraw(reference, at);
  }

  /** No crew has gone out for what lies in the in-box: it can always be stopped. */
  async recall(reference: string, at: Instant): Promise<boolean> {
    await this.inBox.withdraw(reference, at);
    return true;
  }
}
