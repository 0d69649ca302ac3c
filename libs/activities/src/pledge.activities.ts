import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { agencyNamed } from '../../billing-store/src/agencies/agencies.js';
import { emailOf } from '../../billing-store/src/agencies/organization.js';
import { pledgeReminder } from '../../documents/src/pledge-letters.js';
import type { Standing } from '../../domain/src/cases/standing.js';
import { cents } from '../../domain/src/money.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import { dateOf } from '../../domain/src/time/calendar.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { EffectKey } from '../../../workflows/engine/activities.js';
import type { Pledge } from '../../../workflows/pledge/facts.js';
import { AccountLetters } from './account-letters.js';
import { Activity } from './activity.js';
import { Effects, type Job } from './effects.js';

/** What agencies are told of their pledges. */
@Injectable()
export class PledgeActivities {
  constructor(
    private readonly effects: Effects,
    private readonly store: DataSource,
    private readonly letters: AccountLetters,
  ) {}

  /** By e-mail, as the agency is described. One without an address is reminded by a person, who says so. */
  @Activity('remind agency')
  remind(key: EffectKey): Promise<Standing> {
    return this.effects.perform(key, async (job) => {
      const { organization } = await agencyNamed(this.store, pledgeOf(job).agency);
      const { name } = organization;
      const email = emailOf(organization);
      if (email === undefined) throw nobodyAt(name);
      const figures = figuresOf(job);
      await this.letters.sendToAgency(job, { name, email }, (about) =>
        pledgeReminder({ ...about, ...figures, agency: name }),
      );
    });
  }
}

const nobodyAt = (agency: string): Problem =>
  new Problem('letter/nobody', phrase`Nobody is known at ${agency} to write to.`, {
    remedy: phrase`Remind the agency by phone, and settle it by hand.`,
  });

const pledgeOf = ({ facts }: Job): Pledge => facts as unknown as Pledge;

function figuresOf(job: Job) {
  const { caseNumber: pledge, rules, state } = job;
  const { amount, paid = 0, holdUntil } = pledgeOf(job);
  const day = (at: Instant) => ({ date: dateOf(rules.calendar(), at), source: pledge });
  return {
    pledge,
    pledgedOn: day(state.head.openedAt),
    holdUntil: day(holdUntil),
    amount: { cents: amount, source: pledge },
    open: { cents: cents(amount - paid), source: pledge },
  };
}
