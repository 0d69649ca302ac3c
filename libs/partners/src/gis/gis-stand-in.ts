import type { Instant } from '../../../domain/src/time/instant.js';
import type { InBox } from '../in-box.js';
import { GisPort, type DrawingOrder } from './gis-port.js';

/** Puts orders into the in-box. */
export class GisStandIn extends GisPort {
  constructor(private readonly inBox: InBox) {
    super();
  }

  order(order: DrawingOrder): Promise<void> {
    return this.inBox.submit({ ...order, partner: 'gis' });
  }

  cancel(reference: string, at: Instant): Promise<void> {
    return this.inBox.withdraw(reference, at);
  }
}
