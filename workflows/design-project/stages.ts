import { agreementNamesCharge, agreements, longLeadToldBefore, tariffGivenBefore } from './agreement.js';
import { asBuiltQuantities, closeOut, isRefundable, refundableAdvance } from './close-out.js';
import { hasOldPoles, lineWork, oldPoles, temporaryService } from './construction.js';
import { customerBuilds, customerFacilities, sameFacilities } from './customer-trench.js';
import {
  chargeSet,
  detailedPlans,
  estimateMade,
  lineEnergized,
  loadAnalyzed,
  routeNamed,
  withinVoltageLimits,
} from './design.js';
import {
  applicantKnown,
  associateNamed,
  customerClassKnown,
  loadKnown,
  premiseKnown,
  readyDateKnown,
  siteVisited,
  sketchDrawn,
} from './intake.js';
import { crewDateGiven, jobPackage } from './job-package.js';
import { hasJointUse, jointUsers, sameJointUsers } from './joint-use.js';
import { extendsLine, forCustomer, hasServicePoints, interruptsService, isTemporary } from './kinds.js';
import { approvedAtLevel3 } from './level.js';
import { hasLongLead, material, sameMaterial } from './material.js';
import { appointmentAgreed, needsOutage, outageDayNamed, outageNotices } from './outage.js';
import { crossesParcels, easements, noParcelRefused, sameParcels } from './parcels.js';
import {
  asksDeposit,
  chargeBilled,
  chargePaid,
  chargesCustomer,
  depositBilled,
  depositPaid,
  deposits,
  payments,
} from './payments.js';
import { needsPermits, permits, permitsOutlastConstruction, samePermits } from './permits.js';
import type { Row } from './row.js';
import { servicePoints } from './service-points.js';
import { startOfWork, tickets } from './start-of-work.js';

const associate = 'project associate';
const scheduler = 'construction scheduler';
const unanswered = { notices: 'customer notices', send: 'send notice' } as const;

/** A customer-requested job, from the first call to the last day on which its advance may be refunded. A table, read row by row. */
// prettier-ignore
export const stages: readonly Row[] = [
  { name: 'intake', owner: associate, within: 'intake', requires: [applicantKnown, premiseKnown] },
  { name: 'qualification', owner: associate, within: 'qualification', requires: [customerClassKnown, loadKnown, readyDateKnown] },
  { name: 'assignment', owner: 'supervisor', within: 'assignment', requires: [associateNamed] },
  { name: 'scope and site visit', owner: associate, within: 'scope and site visit', requires: [siteVisited],
    starts: [{ effect: 'send requirement sheet' }] },
  { name: 'preliminary sketch', owner: associate, within: 'preliminary sketch', onlyIf: extendsLine, requires: [sketchDrawn] },
  { name: 'design deposit', owner: associate, clock: 'customer', within: 'design deposit', onlyIf: asksDeposit,
    items: deposits, requires: [depositPaid], reportsItself: true, unanswered, stillValid: depositBilled },
  { name: 'design', owner: associate, within: detailedPlans,
    requires: [loadAnalyzed, withinVoltageLimits, routeNamed, approvedAtLevel3('design')] },
  { name: 'estimate', owner: associate, within: 'estimate', requires: [estimateMade, approvedAtLevel3('estimate')],
    lasts: { as: 'estimate valid', until: 'agreement' } },

  { name: 'easement', owner: 'right-of-way agent', within: 'easement', after: ['design'], onlyIf: crossesParcels,
    items: easements, requires: [noParcelRefused], stillValid: sameParcels },
  { name: 'permit', owner: 'permit desk', within: 'permit review', after: ['design'], onlyIf: needsPermits,
    items: permits, requires: [permitsOutlastConstruction], stillValid: samePermits },
  { name: 'joint use', owner: 'joint use desk', within: 'joint use', after: ['design'], onlyIf: hasJointUse,
    items: jointUsers, stillValid: sameJointUsers },
  { name: 'customer charge', owner: associate, within: 'customer charge', after: ['estimate'], onlyIf: forCustomer,
    requires: [chargeSet] },
  { name: 'agreement', owner: associate, clock: 'customer', within: 'agreement', onlyIf: forCustomer,
    items: agreements, requires: [tariffGivenBefore, longLeadToldBefore], unanswered, stillValid: agreementNamesCharge },
  { name: 'payment', owner: associate, clock: 'customer', within: 'payment', onlyIf: chargesCustomer,
    items: payments, requires: [chargePaid], reportsItself: true, unanswered, stillValid: chargeBilled },
  { name: 'material', owner: 'materials desk', within: 'material', onlyIf: hasLongLead,
    items: material, reportsItself: true, stillValid: sameMaterial },

  { name: 'job package', owner: associate, within: 'job package', after: ['easement', 'permit', 'joint use', 'payment'],
    requires: jobPackage },
  { name: 'release', owner: scheduler, within: 'release', requires: [...jobPackage, crewDateGiven, approvedAtLevel3('release')] },
  { name: 'outage notice', owner: scheduler, within: 'start of work', after: ['release'], onlyIf: needsOutage,
    items: outageNotices, requires: [outageDayNamed], reportsItself: true },
  { name: 'outage appointment', owner: scheduler, within: 'outage appointment', after: ['release'], onlyIf: interruptsService,
    requires: [appointmentAgreed] },
  { name: 'start of work', owner: scheduler, within: 'start of work', after: ['release'],
    items: tickets, requires: startOfWork, starts: [{ effect: 'order crew', undo: 'release crew' }] },
  { name: 'customer trench', owner: 'inspector', within: 'customer trench', onlyIf: customerBuilds,
    items: customerFacilities, stillValid: sameFacilities },
  { name: 'construction', owner: scheduler, within: 'construction',
    after: ['material', 'outage notice', 'outage appointment', 'customer trench'], items: lineWork },

  { name: 'line energized', owner: scheduler, within: 'line energized', onlyIf: forCustomer, requires: [lineEnergized] },
  { name: 'service', owner: 'inspector', within: 'service point', onlyIf: hasServicePoints, items: servicePoints, reportsItself: true },
  { name: 'removal', owner: scheduler, within: 'temporary service removal', onlyIf: isTemporary, items: temporaryService, reportsItself: true },
  { name: 'old pole removal', owner: scheduler, within: 'old pole removal', after: ['construction'], onlyIf: hasOldPoles,
    items: oldPoles, reportsItself: true },
  { name: 'as-built', owner: associate, within: 'as-built', after: ['construction'], requires: [asBuiltQuantities] },
  { name: 'close-out', owner: associate, within: 'close-out', after: ['removal', 'old pole removal', 'as-built'], requires: closeOut },
  { name: 'refund watch', owner: associate, clock: 'customer', within: 'refund watch', onlyIf: isRefundable,
    items: refundableAdvance, reportsItself: true, patient: true },
];
