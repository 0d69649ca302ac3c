import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { instant } from '../../../libs/domain/src/time/instant.js';
import type { Email } from '../../../libs/partners/src/mail/mail-port.js';
import { messageIdOf, SmtpMail, smtpFrom } from '../../../libs/partners/src/mail/smtp-mail.js';

interface Arrived {
  to: string[];
  message: string;
}

const email: Email = {
  reference: 'HA-2026-000123/offer/1/send offer',
  to: 'rosa@example.com',
  subject: 'Una forma de pagar lo que debe: José',
  text: 'Usted debe $310.00.',
  html: '<p>Usted debe $310.00.</p>',
  attached: { name: 'offer.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7') },
  at: instant('2026-05-04T16:00:00.000Z'),
};

describe('a letter by e-mail', () => {
  const arrived: Arrived[] = [];
  let refusing = false;
  let server: SMTPServer;
  let mail: SmtpMail;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, { envelope }, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (refusing) return done(new Error('not now'));
          const to = envelope.rcptTo.map(({ address }) => address);
          arrived.push({ to, message: Buffer.concat(chunks).toString('utf8') });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    mail = new SmtpMail({ url: `smtp://127.0.0.1:${port}`, from: 'Letters <letters@utility.example>' });
  });
  beforeEach(() => {
    arrived.length = 0;
    refusing = false;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it('arrives as plain text, as a page and with its print', async () => {
    await mail.send(email);
    const [{ to, message } = { to: [], message: '' }] = arrived;
    expect(to).toEqual(['rosa@example.com']);
    expect(message).toContain('From: Letters <letters@utility.example>');
    expect(message).toContain('Content-Type: text/plain');
    expect(message).toContain('Content-Type: text/html');
    expect(message).toMatch(/Content-Type: application\/pdf; name=offer\.pdf/);
    expect(message).toContain(Buffer.from('%PDF-1.7').toString('base64'));
    expect(message).toMatch(/Subject: =\?UTF-8\?[BQ]\?/);
    expect(message).toContain('Date: Mon, 04 May 2026 16:00:00 +0000');
  });

  it('has the same Message-ID when it is sent again, and says nothing of the case in it', async () => {
    await mail.send(email);
    await mail.send(email);
    const ids = arrived.map(({ message }) => /^Message-ID: (.*)\r$/im.exec(message)?.[1]);
    const id = messageIdOf(email.reference, 'letters@utility.example');
    expect(ids).toEqual([id, id]);
    expect(id).not.toContain('HA-2026');
    expect(messageIdOf(`${email.reference}/to/2`, 'letters@utility.example')).not.toBe(id);
  });

  it('goes to one address, whatever is written in it', async () => {
    await mail.send({ ...email, to: 'rosa@example.com\r\nBcc: all@example.com' }).catch(() => undefined);
    expect(arrived.flatMap(({ to }) => to)).not.toContain('all@example.com');
  });

  it('is refused as the server refuses it', async () => {
    refusing = true;
    await expect(mail.send(email)).rejects.toThrow('not now');
  });
});

describe('where e-mail goes', () => {
  it('is nowhere without SMTP_URL, and needs a sender with it', () => {
    expect(smtpFrom({})).toBeUndefined();
    expect(() => smtpFrom({ SMTP_URL: 'smtp://mail' })).toThrow('MAIL_FROM');
    const settings = { url: 'smtp://mail', from: 'letters@utility.example' };
    expect(smtpFrom({ SMTP_URL: settings.url, MAIL_FROM: settings.from })).toEqual(settings);
  });
});
