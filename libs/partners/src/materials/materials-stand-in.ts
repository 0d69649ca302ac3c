import type { Instant } from '../../../domain/src/time/instant.js';
import type { InBox } from '../in-box.js';
import { MaterialsPort, type MaterialOrder } from './materials-port.js';

/** Puts orders into the in-box. */
export class MaterialsStandIn extends MaterialsPort {
  constructor(private readonly inBox: InBox) {
    super();
  }

  order(order: MaterialOrder): Promise<void> {
    return this.inBox.submit({ ...order, partner: 'materials' });
  }

  cancel(reference: string, at: Instant): Promise<void> {
    return this.inBox.withdraw(reference, at);
  }
}
