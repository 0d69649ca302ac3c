import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import { MailPort, type Email } from './mail-port.js';

export interface SmtpSettings {
  /** `smtps://user:password@mail.example.com:465`. */
  url: string;
  /** Whom the letters are from: `letters@utility.example`. */
  from: string;
}

/** Where e-mail goes, from the environment; without SMTP_URL nowhere. */
export function smtpFrom({ SMTP_URL: url, MAIL_FROM: from }: NodeJS.ProcessEnv): SmtpSettings | undefined {
  if (!url) return undefined;
  if (!from) throw new Error('SMTP_URL is set, but not MAIL_FROM: say whom letters are from.');
  return { url, from };
}

/**
 * Sends e-mail by SMTP, which has no keys: the Message-ID is made of the reference, so that whoever gets an e-mail a second time,
 * after a crash between its delivery and the note of it, can tell.
 */
export class SmtpMail extends MailPort {
  private readonly transport: Transporter;

  constructor(private readonly settings: SmtpSettings) {
    super();
    this.transport = createTransport(settings.url);
  }

  async send({ reference, to, subject, text, html, attached, at }: Email): Promise<void> {
    const { name: filename, contentType, content } = attached;
    await this.transport.sendMail({
      ...{ from: this.settings.from, to: { name: '', address: to }, subject, text, html },
      messageId: messageIdOf(reference, this.settings.from),
      date: new Date(at),
      attachments: [{ filename, contentType, content: Buffer.from(content) }],
      disableUrlAccess: true,
      disableFileAccess: true,
    });
  }
}

/** `<6f1c…@utility.example>`: nothing about the case can be read in it. */
export function messageIdOf(reference: string, from: string): string {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return `<${createHash('sha256').update(reference).digest('hex').slice(0, 40)}@${domain}>`;
}
