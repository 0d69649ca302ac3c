import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CustomerLinks, type ListedLink } from '../../billing-store/src/links/customer-links.js';
import { invitationLetter, linkLetter } from '../../documents/src/link-letter.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import type { Language } from '../../documents/src/language.js';
import { dateOf } from '../../domain/src/time/calendar.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import { Activity } from './activity.js';
import { Effects, type Job } from './effects.js';
import { Mail } from './mail.js';

/** What stands for the secret in the letter that is kept. */
const withheld = '(not kept)';

/** Sends customers the way to their page. The secret is made when the letter is, and is in the letter alone. */
@Injectable()
export class LinkActivities {
  private readonly links: CustomerLinks;

  constructor(
    private readonly effects: Effects,
    private readonly mail: Mail,
    store: DataSource,
  ) {
    this.links = new CustomerLinks(store);
  }

  @Activity('send link')
  send(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const link = await this.links.named(job.effect.details?.['of'] as string);
      // Taken back before it was sent, it goes nowhere.
      if (link.revokedAt !== null) return { sent: false };
      await this.post(job, link);
    });
  }

  private async post(job: Job, { id, account, page, expiresAt }: ListedLink): Promise<void> {
    const goodUntil = { date: dateOf(job.rules.calendar(), expiresAt), source: `link ${id}` };
    const letterOf = account === null ? linkLetter : invitationLetter;
    const letterWith =
      (secret: string) =>
      ({ language }: { language: Language }) =>
        letterOf({ language, address: `${page}#${secret}`, goodUntil });
    const secret = await this.links.newSecret(id, job.at);
    await this.mail.sendWithheld(job, { kept: letterWith(withheld), sent: letterWith(secret) });
  }
}
