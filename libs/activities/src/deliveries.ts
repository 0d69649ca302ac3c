import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  letterToSend,
  noteDelivery,
  type LetterToSend,
} from '../../billing-store/src/documents/deliveries.js';
import type { RecipientRead } from '../../billing-store/src/reads/documents.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import type { Instant } from '../../domain/src/time/instant.js';
import { MailPort } from '../../partners/src/mail/mail-port.js';
import { PostPort } from '../../partners/src/post/post-port.js';

interface ToDeliver {
  document: string;
  /** What it is to the partner: the name of the effect. */
  kind: string;
  at: Instant;
  /** What is handed over in place of what is kept: a letter with a secret. */
  instead?: Pick<LetterToSend, 'text' | 'html' | 'content'>;
}

/** Hands kept letters over, by post and by e-mail: to each recipient once, also when it is tried again. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly store: DataSource,
    private readonly post: PostPort,
    private readonly mail: MailPort,
  ) {}

  /** Answers whether it went out: what was withdrawn goes nowhere. What is held is refused with `document/held`. */
  async deliver({ document, kind, at, instead }: ToDeliver): Promise<boolean> {
    const letter = { ...(await letterToSend(this.store, document)), ...instead };
    if (letter.withdrawnAt !== null) return false;
    if (letter.heldFor !== null && letter.approvedAt === null) throw held(letter);
    const delivered = new Set(letter.deliveries.map(({ reference }) => reference));
    for (const [index, recipient] of letter.recipients.entries()) {
      const reference = index === 0 ? document : `${document}/to/${index + 1}`;
      if (delivered.has(reference)) continue;
      await this.handOver(letter, recipient, { reference, kind, at, ...(instead ? { isOther: true } : {}) });
      const { channel, address } = recipient;
      await noteDelivery(this.store, { reference, document, channel, address, at });
    }
    return true;
  }

  private handOver(
    letter: LetterToSend,
    { channel, address, name }: RecipientRead,
    {
      reference,
      kind,
      at,
      isOther = false,
    }: { reference: string; kind: string; at: Instant; isOther?: boolean },
  ): Promise<void> {
    const { id: document, title: subject, html, content, contentType } = letter;
    if (channel === 'post')
      return this.post.deliver({
        ...{ reference, document, kind, to: { name, address }, at },
        ...(isOther ? { content } : {}),
      });
    const attached = { name: `${letter.kind}.pdf`, contentType, content };
    return this.mail.send({ reference, to: address, subject, text: letter.text ?? '', html, attached, at });
  }
}

const held = ({ title, heldFor }: LetterToSend): Problem =>
  new Problem('document/held', phrase`"${title}" goes out once somebody has approved it.`, {
    rule: heldFor ?? '',
    remedy: phrase`Approve or withdraw the letter.`,
  });
