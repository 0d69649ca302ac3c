import type { DesignProject, Kind } from '../../../workflows/design-project/facts.js';

const residential = { customerClass: 'residential', phases: 1, permanent: true } as const;
const trench = [{ id: 'trench' }, { id: 'conduit' }];
const meter = [{ id: 'SP-1', metered: true }];
const light = [{ id: 'SP-1', metered: false }];
const crew = { id: 'crew', party: 'utility' } as const;
const ownDigger = { id: 'customer-excavator', party: 'customer' } as const;
const cityPermit = { authority: 'City of Phoenix', kind: 'right-of-way' };

/** What a plain job of each kind is like. */
export const plainJobs: Readonly<Record<Kind, Omit<DesignProject, 'kind'>>> = {
  'new service': {
    ...residential,
    amperes: 200,
    primaryExtension: true,
    crossesPrivateLand: true,
    parcels: [{ id: 'parcel-1', grantor: 'customer' }],
    permits: [cityPermit],
    servicePoints: meter,
    customerFacilities: trench,
    excavators: [crew, ownDigger],
    drawingsNeeded: ['site plan'],
    estimateCents: 1_250_000,
    chargeCents: 540_000,
    refundableCents: 540_000,
  },
  'temporary service': {
    ...residential,
    permanent: false,
    amperes: 200,
    servicePoints: meter,
    estimateCents: 90_000,
    chargeCents: 90_000,
  },
  upgrade: {
    ...residential,
    amperes: 400,
    servicePoints: meter,
    estimateCents: 320_000,
    chargeCents: 150_000,
  },
  relocation: {
    ...residential,
    amperes: 200,
    jointUse: [{ id: 'CABLE-CO' }],
    oldPoles: [{ id: 'POLE-77' }],
    excavators: [crew],
    requiresOutage: true,
    affectedCustomers: 14,
    medicalCustomers: 1,
    estimateCents: 1_800_000,
    chargeCents: 1_800_000,
  },
  conversion: {
    customerClass: 'public',
    phases: 3,
    kva: 500,
    permits: [cityPermit],
    excavators: [crew],
    longLeadMaterial: [{ id: 'switchgear' }],
    contractor: 'CONTRACTOR-4',
    requiresOutage: true,
    affectedCustomers: 60,
    estimateCents: 18_000_000,
    designDepositCents: 400_000,
    chargeCents: 9_000_000,
  },
  maintenance: {
    customerClass: 'residential',
    oldPoles: [{ id: 'POLE-12' }],
    estimateCents: 450_000,
  },
  'street light': {
    customerClass: 'public',
    servicePoints: light,
    excavators: [crew],
    permits: [cityPermit],
    estimateCents: 700_000,
    chargeCents: 700_000,
  },
  'dusk-to-dawn': {
    ...residential,
    servicePoints: light,
    estimateCents: 110_000,
    chargeCents: 60_000,
  },
};
