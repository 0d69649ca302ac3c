import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addresseeOf } from '../../billing-store/src/accounts/addressee.js';
import { keepDocument } from '../../billing-store/src/documents/keep-document.js';
import { written, type Letter } from '../../documents/src/letter.js';
import type { About } from '../../documents/src/letters.js';
import { dateOf } from '../../domain/src/time/calendar.js';
import { PostPort } from '../../partners/src/post/post-port.js';
import type { Job } from './effects.js';

/** Writes letters: names and addresses are read here, from the store, and travel no further than the document. */
@Injectable()
export class Mail {
  constructor(
    private readonly store: DataSource,
    private readonly post: PostPort,
  ) {}

  /** Keeps the letter, and hands it in for delivery under the effect's key. */
  async send(job: Job, letter: (about: About) => Letter): Promise<void> {
    const document = await this.keep(job, letter);
    const { reference, effect, at } = job;
    await this.post.deliver({ reference, document, kind: effect.name, at });
  }

  /** Keeps the letter as a document. Tried again, it is the same document. */
  async keep(job: Job, letterOf: (about: About) => Letter): Promise<string> {
    const { caseNumber, reference, at } = job;
    const letter = letterOf(aboutOf(job));
    const { kind, title } = letter;
    const content = written(letter, await this.headingOf(job));
    const id = reference;
    await keepDocument(this.store, {
      id,
      caseNumber,
      effect: reference,
      kind,
      title,
      contentType: 'text/plain; charset=utf-8',
      content,
      at,
    });
    return id;
  }

  private async headingOf({ caseNumber, state, facts, rules, at }: Job) {
    const { utility, account } = state.head;
    const to = await addresseeOf(this.store, {
      ...(account === undefined ? {} : { account }),
      ...text('customer', facts['customer']),
      ...text('premise', facts['premise']),
    });
    return { utility, caseNumber, date: dateOf(rules.calendar(), at), to };
  }
}

function aboutOf({ facts, item, effect }: Job): About {
  const of = effect.details?.['of'];
  return { facts, ...(item ? { item } : {}), ...text('of', of) };
}

const text = <Name extends string>(name: Name, value: unknown): { [K in Name]?: string } =>
  typeof value === 'string' ? ({ [name]: value } as { [K in Name]?: string }) : {};
