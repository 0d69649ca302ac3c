import { MailPort, type Email } from '../../libs/partners/src/mail/mail-port.js';

/** Counts what is mailed, and fails when it is told to. */
export class CountingMail extends MailPort {
  readonly sent: Email[] = [];
  isDown = false;

  override send(email: Email): Promise<void> {
    if (this.isDown) return Promise.reject(new Error('the mail server is down'));
    this.sent.push(email);
    return Promise.resolve();
  }
}
