import { addDays } from '../../libs/domain/src/time/calendar.js';
import { agreementSigned } from './agreement.js';
import { estimateApproved } from './design.js';
import { drawingsPresent } from './intake.js';
import { jointUseAgreed } from './joint-use.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { materialPromised } from './material.js';
import { easementsRecorded } from './parcels.js';
import { paymentCleared } from './payments.js';
import { permitsInForce } from './permits.js';
import { line, type Line } from './row.js';

export const siteReady: Line = line(
  phrase`customer’s site ready`,
  'customer',
  ({ facts }) => facts.siteReadyOn !== undefined || facts.kind === 'maintenance',
);

/** Everything that a crew needs before it is given a date; asked for again by the release. */
export const jobPackage: readonly Line[] = [
  agreementSigned,
  paymentCleared,
  easementsRecorded,
  permitsInForce,
  jointUseAgreed,
  estimateApproved,
  drawingsPresent,
  materialPromised,
  siteReady,
];

/** Crews are planned some weeks ahead. */
export const crewDateGiven: Line = {
  name: 'crew date',
  missing: ({ facts, rules, stage, today }) => {
    const { crewDate } = facts;
    const owes = 'construction scheduler';
    if (crewDate === undefined) return [{ what: phrase`crew date`, owes }];
    const earliest = addDays(rules.calendar(), today, rules.limit('crew lead time'));
    if (stage('release')?.status !== 'open' || crewDate >= earliest) return [];
    return [{ what: phrase`crew date on or after ${earliest}`, owes }];
  },
};
