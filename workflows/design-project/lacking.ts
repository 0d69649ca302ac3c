/**
 * Everything that a gate of a job can say is missing. What stands in braces is filled in. The table can say nothing else (the
 * compiler asks), and the console has each of them in every language that it speaks (a test asks).
 */
export const phrases = [
  'applicant (R14-2-203 A.1)',
  'premise',
  'date ready for service (R14-2-203 A.1)',
  'customer class',
  'energy and demand requirements (R14-2-203 A.1)',
  'project associate named',
  'site visited',
  'preliminary sketch on file',
  'as-built drawing on file',
  'drawing {drawing}',
  'load analysis and voltage drop',
  'voltage drop of {drop} % is above {allowed} %',
  'parcels that the line crosses',
  'permits to cross: {crossings}',
  'estimate',
  'estimate approved',
  '{stage} approved (Level 3)',
  'charge under the extension policy',
  'tariff copy given before signing (R14-2-207 A.4), {agreement}',
  'long-lead date told before signing',
  'agreement signed by both (R14-2-207 A.5)',
  '{open} of {owed} not paid and cleared',
  'refund of {amount} paid beyond the {stage}',
  'parcel {parcel} refused',
  'recorded easement, parcel {parcel}',
  'planned construction dates',
  'permit {permit} is not applied for',
  'permit {permit} is {state}',
  'permit {permit} is not valid on {day}',
  'permit {permit} expires before {day}',
  'agreement of joint user {user}',
  'material {material} promised',
  'material {material} received',
  'customer’s site ready',
  'crew date',
  'crew date on or after {day}',
  'outage day and number of customers',
  'customers told of the outage',
  'appointment agreed',
  'appointment window of {hours} hours at most',
  'dig date',
  'dig date is {day}, today is {today}',
  'marks of {excavator}',
  'marks of {excavator} lapsed on {day}',
  'ticket of {excavator} was opened on {day}: digging may begin after {from}',
  'day on which the line was energized',
  'as-built quantities',
  'actual cost',
  'refund clock',
] as const;

type Phrase = (typeof phrases)[number];
type Whole = Exclude<Phrase, `${string}{${string}`>;
type PartOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PartOf<Rest>
  : never;

declare const said: unique symbol;
/** What is missing, in one of the phrases. */
export type Lack = string & { readonly [said]: true };
/** The name of a line that says just itself. */
export type LackNamed = Whole;

/** Says what is missing. */
export function lack<P extends Phrase>(
  phrase: P,
  ...[parts]: [PartOf<P>] extends [never] ? [] : [Readonly<Record<PartOf<P>, string | number>>]
): Lack {
  const values: Readonly<Record<string, string | number>> = parts ?? {};
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])) as Lack;
}
