import type { InBox } from '../in-box.js';
import { MailPort, type Email } from './mail-port.js';

/** Puts e-mails into the in-box; the letter itself is a stored document. */
export class MailStandIn extends MailPort {
  constructor(private readonly inBox: InBox) {
    super();
  }

  send({ reference, to, subject, at }: Email): Promise<void> {
    return this.inBox.submit({ reference, partner: 'mail', kind: 'e-mail', body: { to, subject }, at });
  }
}
