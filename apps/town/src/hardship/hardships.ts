import {
  hasCalled,
  isBroken,
  isCancelled,
  isInGrace,
  isKept,
  isLateOnce,
  isOffered,
  isPaidOff,
  isRenegotiated,
  isReturned,
} from './arrangements.js';
import {
  isClosedByFinalBill,
  isFollowed,
  isGivenToAgency,
  isToBeWrittenOff,
  paysInParts,
} from './moving-out.js';
import { isConfirmed, isForgotten, isPaid, isPromised, isShort, isWithdrawn } from './pledges.js';
import {
  hasPromisedToPay,
  hasReceipt,
  isClaimedMedical,
  isDead,
  isDisputed,
  isProvedMedical,
} from './protections.js';
import { isCutOff, isDangerous, isToldToAThirdParty } from './severances.js';
import type { Tale } from './story.js';

/** What comes to one home of a utility that has stopped paying, and when that begins. */
export interface Hardship {
  utility: string;
  daysAgo: number;
  tale: Tale;
}

const [aps, phoenix, alder] = ['APS', 'City of Phoenix', 'Alder Creek Water'];

/** Everything that can be seen of arrangements, pledges, protections and disconnections. */
export const hardships: readonly Hardship[] = [
  { utility: aps, daysAgo: 5, tale: hasCalled },
  { utility: phoenix, daysAgo: 14, tale: hasCalled },
  { utility: aps, daysAgo: 4, tale: isOffered },
  { utility: alder, daysAgo: 6, tale: isOffered },
  { utility: aps, daysAgo: 130, tale: isKept() },
  { utility: aps, daysAgo: 75, tale: isKept({ months: 6 }) },
  { utility: phoenix, daysAgo: 50, tale: isKept() },
  { utility: alder, daysAgo: 100, tale: isKept() },
  { utility: phoenix, daysAgo: 45, tale: isInGrace(3, 45) },
  { utility: aps, daysAgo: 160, tale: isLateOnce },
  { utility: phoenix, daysAgo: 150, tale: isKept() },
  { utility: aps, daysAgo: 200, tale: isPaidOff },
  { utility: phoenix, daysAgo: 120, tale: isBroken },
  { utility: aps, daysAgo: 170, tale: isBroken },
  { utility: aps, daysAgo: 110, tale: isRenegotiated },
  { utility: alder, daysAgo: 140, tale: isClosedByFinalBill },
  { utility: phoenix, daysAgo: 35, tale: isCancelled },
  { utility: aps, daysAgo: 2, tale: isPromised },
  { utility: phoenix, daysAgo: 9, tale: isConfirmed },
  { utility: aps, daysAgo: 60, tale: isPaid },
  { utility: alder, daysAgo: 70, tale: isPaid },
  { utility: phoenix, daysAgo: 100, tale: isShort },
  { utility: aps, daysAgo: 150, tale: isForgotten },
  { utility: phoenix, daysAgo: 40, tale: isWithdrawn },
  { utility: aps, daysAgo: 6, tale: isClaimedMedical },
  { utility: alder, daysAgo: 50, tale: isProvedMedical },
  { utility: phoenix, daysAgo: 3, tale: isDisputed },
  { utility: aps, daysAgo: 20, tale: isDead },
  { utility: aps, daysAgo: 3, tale: hasPromisedToPay },
  { utility: phoenix, daysAgo: 1, tale: hasReceipt },
  { utility: phoenix, daysAgo: 4, tale: isCutOff('by itself') },
  { utility: phoenix, daysAgo: 1, tale: isDangerous },
  { utility: phoenix, daysAgo: 70, tale: isCutOff('could not') },
  { utility: phoenix, daysAgo: 80, tale: isCutOff('off') },
  { utility: phoenix, daysAgo: 75, tale: isCutOff('asked back') },
  { utility: phoenix, daysAgo: 120, tale: isCutOff('restored') },
  { utility: alder, daysAgo: 90, tale: isCutOff('off') },
  { utility: aps, daysAgo: 33, tale: isCutOff('off') },
  { utility: phoenix, daysAgo: 60, tale: isCutOff('off', { singleFamily: true }) },
  { utility: aps, daysAgo: 9, tale: isToldToAThirdParty },
  { utility: aps, daysAgo: 80, tale: isReturned },
  { utility: aps, daysAgo: 115, tale: isFollowed },
  { utility: aps, daysAgo: 100, tale: paysInParts },
  { utility: phoenix, daysAgo: 140, tale: isGivenToAgency },
  { utility: phoenix, daysAgo: 255, tale: isToBeWrittenOff },
];
