import type { Party } from '../../../domain/src/cases/state.js';
import type { Conditions } from './conditions.js';

interface Asked {
  daysOf?: Party;
  stage?: string;
}

/** Cases some of whose time was a party's: by the lines of the clock as they were written, with corrections laid over them in their order. */
export function someTimeWas(conditions: Conditions, { daysOf, stage }: Asked): void {
  if (daysOf === undefined) return;
  const since =
    stage === undefined
      ? `'-infinity'::timestamptz`
      : `(SELECT since.opened_at FROM stages since WHERE since.case_number = c.case_number
          AND since.status = 'open' AND since.key = ${conditions.value(stage)})`;
  const party = conditions.value(daysOf);
  conditions.and(`(${asWritten(party, since)} OR ${asPutRight(party, since)})`);
}

/** What a later correction covers is not that party's any more. */
const asWritten = (party: string, since: string): string => `EXISTS (
  SELECT FROM spans one WHERE one.case_number = c.case_number AND one.party = ${party}
    AND NOT ${timeSince(since)} <@ ${corrected('true')})`;

/** Only time that the case was open can be put right. */
const asPutRight = (party: string, since: string): string => `EXISTS (
  SELECT FROM corrections one WHERE one.case_number = c.case_number AND one.party = ${party}
    AND NOT isempty((SELECT range_agg(tstzrange(s."from", s."to")) FROM spans s WHERE s.case_number = c.case_number)
      * tstzmultirange(${timeSince(since)}) - ${corrected('r.key::integer > one.key::integer')}))`;

const timeSince = (since: string): string =>
  `tstzrange(greatest(one."from", ${since}), greatest(coalesce(one."to", 'infinity'), ${since}))`;

const corrected = (which: string): string => `coalesce((SELECT range_agg(tstzrange(r."from", r."to"))
    FROM corrections r WHERE r.case_number = c.case_number AND ${which}), '{}'::tstzmultirange)`;
