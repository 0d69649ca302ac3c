import type { Case } from '../api/reads';
import type { Kind } from './kinds';

const ofOrder = [
  'contact',
  'quote',
  'dispatch',
  'tenant takes service',
  'change reason',
  'confirm reason',
] as const;
const ofReturn = ['quote reconnection', 'restore'] as const;

/** What may be done to an agreement in each of its phases, the usual first. */
const byPhase: Readonly<Record<string, readonly Kind[]>> = {
  interview: ['refer', 'ask for exception'],
  offer: ['offer', 'ask for exception', 'refer'],
  arrangement: ['extend', 'refer', 'ask for exception', 'move premise', 'bankruptcy', 'customer died'],
  'final bill': [
    'forwarding address',
    'transfer balance',
    'ask to write off',
    'approve write-off',
    'give to agency',
  ],
  bankruptcy: ['settle'],
  estate: ['settle'],
  promised: ['confirm', 'withdraw'],
  confirmed: ['withdraw'],
  notices: ofOrder,
  ready: ['dispatch', ...ofOrder.filter((kind) => kind !== 'dispatch')],
  'in the field': ['recall', 'quote', 'tenant takes service'],
  off: ofReturn,
  restricted: ofReturn,
  reconnection: ['safety question'],
};

/** What each kind of protection takes. */
const byProtection: Readonly<Record<string, readonly Kind[]>> = {
  'medical claim': ['prove'],
  'life support': ['prove'],
  dispute: ['appeal'],
};

export const isAgreement = ({ process }: Pick<Case, 'process'>): boolean => process !== 'design project';

/** The phase that is open. */
export const phaseOf = ({ stages }: Case): string | undefined =>
  stages.find(({ status }) => status === 'open')?.name;

/** What an agreement takes as it stands. */
export function takenBy(shown: Case): readonly Kind[] {
  const phase = phaseOf(shown) ?? '';
  if (phase === 'holding') return [...(byProtection[shown.kind] ?? []), 'end protection'];
  return (byPhase[phase] ?? []).filter((kind) => isForIt(kind, shown));
}

/** A second person confirms only what somebody has proposed. */
function isForIt(kind: Kind, { facts }: Case): boolean {
  if (kind === 'confirm reason') return facts['proposed'] !== undefined && facts['proposed'] !== null;
  if (kind === 'tenant takes service') return facts['occupants'] === true;
  if (kind === 'approve write-off') return facts['writeOff'] !== undefined && facts['writeOff'] !== null;
  return true;
}
