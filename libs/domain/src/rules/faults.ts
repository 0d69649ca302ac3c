import { z } from 'zod';
import { dayNumber } from '../time/day.js';
import { capabilities, carrying, isRuleKey, ruleKeys } from './keys.js';
import { date, text } from './shapes.js';

/** One thing that is wrong with a rule book, and under which key; `rule book` when it is the book itself. */
export interface Fault {
  key: string;
  fault: string;
}

const bookShape = z.strictObject({
  name: text,
  version: text,
  jurisdiction: text,
  utility: text,
  rules: z.array(z.unknown()),
});

const ruleShape = z.strictObject({
  key: text,
  value: z.unknown(),
  validFrom: date,
  validTo: date.optional(),
  source: text,
  clause: text,
  standing: z.enum(['confirmed', 'secondary', 'assumption', 'own']),
});

/** A rule whose dates can be read. */
const datedShape = z.object({ key: text, validFrom: date, validTo: date.optional() });
type Dated = z.infer<typeof datedShape>;

/** Everything that is wrong with a rule book, so that it can be put right at once; a book without faults may be loaded. */
export function checkRuleBook(book: unknown): Fault[] {
  const rules = z.object({ rules: z.array(z.unknown()) }).safeParse(book).data?.rules ?? [];
  return [
    ...faultsIn(bookShape, book, { key: 'rule book' }),
    ...rules.flatMap((rule, index) => ruleFaults(rule, `rule ${index + 1}`)),
    ...timeFaults(rules.flatMap((rule) => datedShape.safeParse(rule).data ?? [])),
    ...missingKeys(rules),
    ...edgeFaults(rules.flatMap((rule) => datedShape.safeParse(rule).data ?? [])),
  ];
}

function ruleFaults(rule: unknown, place: string): Fault[] {
  const key = keyOf(rule) ?? place;
  if (keyOf(rule) !== undefined && !isRuleKey(key)) return [{ key, fault: 'is not a known key' }];
  const faults = faultsIn(ruleShape, rule, { key });
  return isRuleKey(key)
    ? [...faults, ...faultsIn(ruleKeys[key], valueOf(rule), { key, part: 'value' })]
    : faults;
}

/** Dates of one key that run into each other, or leave days without a value. `validTo` is the last day. */
function timeFaults(rules: Dated[]): Fault[] {
  const backwards = rules.filter(endsBeforeItBegins);
  const perKey = new Map<string, Dated[]>();
  for (const rule of rules) {
    if (!endsBeforeItBegins(rule)) perKey.set(rule.key, [...(perKey.get(rule.key) ?? []), rule]);
  }
  return [
    ...backwards.map(({ key, validFrom, validTo }) => ({
      key,
      fault: `ends on ${validTo}, before it begins on ${validFrom}`,
    })),
    ...[...perKey.values()].flatMap(seamFaults),
  ];
}

const endsBeforeItBegins = ({ validFrom, validTo }: Dated): boolean =>
  validTo !== undefined && validTo < validFrom;

/** The rules of one key, each against what the earlier ones already reach. */
function seamFaults(rules: Dated[]): Fault[] {
  const [first, ...others] = rules.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  let reached = first?.validTo;
  const faults: Fault[] = [];
  for (const { key, validFrom, validTo } of others) {
    if (reached === undefined || validFrom <= reached) {
      faults.push({
        key,
        fault: `the value from ${validFrom} overlaps an earlier one, which lasts ${until(reached)}`,
      });
    } else if (daysFrom(reached, validFrom) > 1) {
      faults.push({ key, fault: `has no value between ${reached} and ${validFrom}` });
    }
    reached = further(reached, validTo);
  }
  return faults;
}

/** Undefined is without end. */
const further = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? undefined : a > b ? a : b;

const until = (last: string | undefined): string => (last === undefined ? 'without end' : `until ${last}`);

const daysFrom = (from: string, to: string): number => (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0);

/** How cases are carried has every key, and so has each capability of which the book has any. */
function missingKeys(rules: unknown[]): Fault[] {
  const present = new Set(rules.map(keyOf));
  const given = Object.values(capabilities).filter((keys) =>
    Object.keys(keys).some((key) => present.has(key)),
  );
  return [carrying, ...given]
    .flatMap((keys) => Object.keys(keys))
    .flatMap((key) => (present.has(key) ? [] : [{ key, fault: 'has no value' }]));
}

/** Keys that begin later than the rest of what they belong to, or end before it: a case could find them without a value. */
function edgeFaults(rules: Dated[]): Fault[] {
  const forwards = rules.filter((rule) => !endsBeforeItBegins(rule));
  return [carrying, ...Object.values(capabilities)].flatMap((keys) => {
    const spans = spansOf(forwards.filter(({ key }) => Object.hasOwn(keys, key)));
    const first = [...spans.values()].map(({ validFrom }) => validFrom).sort()[0] ?? '';
    const last = [...spans.values()].map(({ validTo }) => validTo).reduce(further, first);
    return [...spans.values()].flatMap(({ key, validFrom, validTo }) => [
      ...(validFrom > first
        ? [{ key, fault: `has no value before ${validFrom}, others from ${first} on` }]
        : []),
      ...(further(validTo, last) !== validTo ? [{ key, fault: `has no value after ${validTo}` }] : []),
    ]);
  });
}

/** From the first value of each key to its last. */
function spansOf(rules: Dated[]): Map<string, Dated> {
  const spans = new Map<string, Dated>();
  for (const { key, validFrom, validTo } of rules) {
    const known = spans.get(key);
    const from = known === undefined || validFrom < known.validFrom ? validFrom : known.validFrom;
    spans.set(key, {
      key,
      validFrom: from,
      validTo: known === undefined ? validTo : further(known.validTo, validTo),
    });
  }
  return spans;
}

function faultsIn(
  shape: z.ZodType,
  checked: unknown,
  { key, part }: { key: string; part?: string },
): Fault[] {
  const issues = shape.safeParse(checked).error?.issues ?? [];
  return issues.map(({ path, message }) => {
    const place = [...(part === undefined ? [] : [part]), ...path.map(String)].join('.');
    return { key, fault: place === '' ? message : `${place}: ${message}` };
  });
}

function keyOf(rule: unknown): string | undefined {
  return z.object({ key: text }).safeParse(rule).data?.key;
}

function valueOf(rule: unknown): unknown {
  return z.object({ value: z.unknown() }).safeParse(rule).data?.value;
}
