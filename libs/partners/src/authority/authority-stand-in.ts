import type { Instant } from '../../../domain/src/time/instant.js';
import type { InBox } from '../in-box.js';
import { AuthorityPort, type Application } from './authority-port.js';

/** Puts applications into the in-box of their authority. */
export class AuthorityStandIn extends AuthorityPort {
  constructor(private readonly inBox: InBox) {
    super();
  }

  async has(reference: string): Promise<boolean> {
    return (await this.inBox.find(reference)) !== undefined;
  }

  file({ reference, authority, permit, caseNumber, at }: Application): Promise<void> {
    const body = { permit, caseNumber };
    return this.inBox.submit({ reference, partner: authority, kind: 'permit application', body, at });
  }

  withdraw(reference: string, at: Instant): Promise<void> {
    return this.inBox.withdraw(reference, at);
  }
}
