import type { Instant } from '../../../domain/src/time/instant.js';
import type { InBox } from '../in-box.js';
import { PostPort, type Mailing } from './post-port.js';

/** Puts letters into the in-box. */
export class PostStandIn extends PostPort {
  constructor(private readonly inBox: InBox) {
    super();
  }

  deliver({ reference, document, kind, at }: Mailing): Promise<void> {
    return this.inBox.submit({ reference, partner: 'post', kind, body: { document }, at });
  }

  recall(reference: string, at: Instant): Promise<void> {
    return this.inBox.withdraw(reference, at);
  }
}
