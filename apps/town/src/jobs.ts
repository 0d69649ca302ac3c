import type { DesignProject, Kind } from '../../../workflows/design-project/facts.js';

/** One job of the town: whose it is, when the first call came, and how far it has got. */
export interface TownJob {
  kind: Kind;
  daysAgo: number;
  /** The stage at which it has come to a stand; without one it goes its way. */
  standsAt?: string;
  /** What else happened there. */
  happened?: 'hold' | 'cancel' | 'ask';
  tender?: string;
  facts?: Partial<DesignProject>;
}

const smallHome: Partial<DesignProject> = {
  primaryExtension: false,
  crossesPrivateLand: false,
  parcels: [],
  permits: [],
  refundableCents: 0,
};
const subdivision: Partial<DesignProject> = {
  subdivision: true,
  approvedPlat: true,
  systemStudy: true,
  parcels: [
    { id: 'parcel-1', grantor: 'customer' },
    { id: 'parcel-2', grantor: 'third party' },
    { id: 'parcel-3', grantor: 'third party' },
  ],
};

/** Every kind and level, at different stages: some on time, some late, held, asked about, cancelled or long closed. */
export const jobs: readonly TownJob[] = [
  { kind: 'new service', daysAgo: 355 },
  { kind: 'new service', daysAgo: 300, facts: smallHome },
  { kind: 'new service', daysAgo: 190, standsAt: 'easement' },
  { kind: 'new service', daysAgo: 150, standsAt: 'permit' },
  { kind: 'new service', daysAgo: 95, standsAt: 'payment' },
  { kind: 'new service', daysAgo: 60, standsAt: 'agreement', happened: 'hold' },
  { kind: 'new service', daysAgo: 38, standsAt: 'design', happened: 'ask' },
  { kind: 'new service', daysAgo: 20 },
  { kind: 'new service', daysAgo: 4, facts: smallHome },
  { kind: 'new service', daysAgo: 210, facts: subdivision, standsAt: 'easement' },
  { kind: 'new service', daysAgo: 75, facts: subdivision, standsAt: 'estimate' },
  { kind: 'new service', daysAgo: 170, standsAt: 'job package', happened: 'cancel' },
  { kind: 'temporary service', daysAgo: 240 },
  { kind: 'temporary service', daysAgo: 45 },
  { kind: 'upgrade', daysAgo: 280 },
  { kind: 'upgrade', daysAgo: 100, standsAt: 'service' },
  { kind: 'upgrade', daysAgo: 33 },
  { kind: 'upgrade', daysAgo: 9 },
  { kind: 'relocation', daysAgo: 330 },
  { kind: 'relocation', daysAgo: 120, standsAt: 'joint use' },
  { kind: 'relocation', daysAgo: 51, tender: 'check' },
  { kind: 'conversion', daysAgo: 310, standsAt: 'construction' },
  { kind: 'conversion', daysAgo: 140, standsAt: 'material' },
  { kind: 'conversion', daysAgo: 70, standsAt: 'design deposit', happened: 'hold' },
  { kind: 'maintenance', daysAgo: 200, standsAt: 'old pole removal' },
  { kind: 'maintenance', daysAgo: 80 },
  { kind: 'maintenance', daysAgo: 12 },
  { kind: 'street light', daysAgo: 260 },
  { kind: 'street light', daysAgo: 110, standsAt: 'permit', happened: 'ask' },
  { kind: 'street light', daysAgo: 27 },
  { kind: 'dusk-to-dawn', daysAgo: 180 },
  { kind: 'dusk-to-dawn', daysAgo: 65, standsAt: 'payment' },
  { kind: 'dusk-to-dawn', daysAgo: 15 },
  { kind: 'dusk-to-dawn', daysAgo: 2 },
];
