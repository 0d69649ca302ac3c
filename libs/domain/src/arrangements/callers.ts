import { Problem } from '../problem.js';
import { phrase } from '../phrase.js';
import type { Rules } from '../rules/rule-book.js';
import { addDays, type LocalDate } from '../time/calendar.js';
import type { Scope, Verification } from './commands.js';

/** A caller who was verified on a day. What was shown then does not carry over to another day's call. */
export type KnownCaller = Omit<Verification, 'language' | 'interpreter'> & { on: LocalDate };

/** Refuses a caller who has not shown who it is by a method of the rules, or whose leave to speak has ended. */
export function mustBeVerified(rules: Rules, caller: Verification, today: LocalDate): void {
  const methods = rules.get('identity methods');
  if (!methods.includes(caller.method)) {
    throw new Problem('caller/not-verified', phrase`"${caller.method}" does not show who is calling.`, {
      rule: 'identity methods',
      remedy: phrase`Verify by one of: ${methods.join(', ')}.`,
    });
  }
  if (caller.as === 'authorized person') mustHaveLeave(caller, today);
  if (caller.as === 'agency') mustHaveRelease(rules, caller, today);
}

function mustHaveLeave({ scope = [], until }: Verification, today: LocalDate): void {
  if (scope.length > 0 && until !== undefined && until >= today) return;
  throw new Problem(
    'caller/not-verified',
    until === undefined
      ? phrase`An authorized person has a scope and a last day.`
      : phrase`The leave to speak ended on ${until}.`,
    { rule: 'release valid', remedy: phrase`Have the holder authorize this person anew.` },
  );
}

/** Whether a release of that day still stands. */
export const releaseStands = (rules: Rules, releasedOn: LocalDate | undefined, today: LocalDate): boolean =>
  releasedOn !== undefined && addDays(rules.calendar(), releasedOn, rules.limit('release valid')) >= today;

function mustHaveRelease(rules: Rules, { releasedOn }: Verification, today: LocalDate): void {
  if (releaseStands(rules, releasedOn, today)) return;
  throw new Problem(
    'caller/not-verified',
    phrase`An agency speaks for a customer by a release that still stands.`,
    {
      rule: 'release valid',
      remedy: phrase`Have the customer sign a release.`,
    },
  );
}

/** Nothing is said or decided before it is known today who is calling, and that this person may. */
export function mustBeCaller(caller: KnownCaller | undefined, today: LocalDate, what: Scope): void {
  if (caller === undefined || caller.on !== today) {
    throw new Problem('caller/not-verified', phrase`It is not known today who is calling.`, {
      rule: 'identity methods',
      remedy: phrase`Verify the caller first.`,
    });
  }
  if (caller.as === 'third-party designee') {
    throw new Problem(
      'caller/notices-only',
      phrase`A third-party designee gets notices, no account details.`,
      {
        rule: 'third-party designee',
        remedy: phrase`Ask the holder to authorize this person.`,
      },
    );
  }
  if (mayDo(caller, what)) return;
  throw new Problem(
    'caller/out-of-scope',
    phrase`This caller may be spoken to, but cannot agree for the customer.`,
    {
      rule: 'release valid',
      remedy: phrase`Ask the holder, or somebody authorized to arrange.`,
    },
  );
}

const mayDo = ({ as, scope = [] }: KnownCaller, what: Scope): boolean =>
  what === 'speak' ||
  as === 'holder' ||
  as === 'joint holder' ||
  (as === 'authorized person' && scope.includes(what));
