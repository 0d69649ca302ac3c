import type { Case } from '../api/reads';
import { dayIn } from '../words/times';

/** A day on which something is promised or due. */
export interface Promised {
  /** `2026-05-04`, by the office’s calendar. */
  day: string;
  /** A word of the trade: a stage, an item, a fact. */
  what: string;
  kind: 'promised' | 'due' | 'asked' | 'review';
  who: string;
  time?: string;
}

/** The day of an instant by the office’s clock. The end of a day is the start of the next: it belongs to the day that ends. */
type DayOf = (at: string) => string;

/** Facts of a job that name a day, and who keeps it. */
const facts: Readonly<Record<string, string>> = {
  readyOn: 'customer',
  siteReadyOn: 'customer',
  crewDate: 'construction scheduler',
  digOn: 'construction scheduler',
  outageOn: 'construction scheduler',
};

/** Everything that has a day, in the order of its days. */
export function promisedIn(shown: Case, zone: string): Promised[] {
  const dayOf: DayOf = (at) => dayIn(zone, Date.parse(at) - 1);
  const all = [
    ...ofFacts(shown),
    ...ofStages(shown, dayOf),
    ...ofItems(shown, dayOf),
    ...ofAsks(shown, dayOf),
    ...ofHold(shown, dayOf),
  ];
  return all.sort((one, other) => (one.day < other.day ? -1 : 1));
}

function ofFacts({ facts: known }: Case): Promised[] {
  const days = Object.entries(facts).flatMap(([what, who]): Promised[] => {
    const day: unknown = known[what];
    return typeof day === 'string' ? [{ day, what, kind: 'promised', who }] : [];
  });
  return [...days, ...ofSpans(known)];
}

function ofSpans(known: Case['facts']): Promised[] {
  const { plannedConstruction: built, appointment } = known as {
    plannedConstruction?: { start: string; finish: string };
    appointment?: { on: string; from: string; to: string };
  };
  const [kind, who] = ['promised' as const, 'construction scheduler'];
  return [
    ...(built
      ? [
          { day: built.start, what: 'start of construction', kind, who },
          { day: built.finish, what: 'end of construction', kind, who },
        ]
      : []),
    ...(appointment
      ? [
          {
            day: appointment.on,
            what: 'appointment',
            kind,
            who,
            time: `${appointment.from}–${appointment.to}`,
          },
        ]
      : []),
  ];
}

const ofStages = ({ stages }: Case, dayOf: DayOf): Promised[] =>
  stages.flatMap(({ name, status, dueAt, owner }): Promised[] =>
    status === 'open' && dueAt ? [{ day: dayOf(dueAt), what: name, kind: 'due', who: owner }] : [],
  );

const ofItems = ({ items }: Case, dayOf: DayOf): Promised[] =>
  items.flatMap(({ name, ended, dueAt, owner }): Promised[] =>
    !ended && dueAt ? [{ day: dayOf(dueAt), what: name, kind: 'due', who: owner }] : [],
  );

const ofAsks = ({ asks }: Case, dayOf: DayOf): Promised[] =>
  asks.flatMap(({ stage, of, dueAt, answeredAt }): Promised[] =>
    answeredAt === null ? [{ day: dayOf(dueAt), what: stage, kind: 'asked', who: of }] : [],
  );

const ofHold = ({ hold, owner }: Case, dayOf: DayOf): Promised[] =>
  hold ? [{ day: dayOf(hold.reviewOn), what: 'review the hold', kind: 'review', who: owner }] : [];
