import type { Case } from '../api/reads';
import type { Position } from './drawing';

export interface Parcel {
  id: string;
  grantor: string;
  /** Where its easement stands; none before the design is reported. */
  state: string | undefined;
  dueAt: string | null;
  ended: boolean;
  outline: readonly Position[] | undefined;
}

interface Geometry {
  type?: unknown;
  coordinates?: unknown;
}
interface ParcelFact {
  id: string;
  grantor?: string;
  outline?: Geometry;
}

/** The parcels of a job, each with its easement. */
export function parcelsOf({ facts, items }: Case): Parcel[] {
  const parcels = Array.isArray(facts['parcels']) ? (facts['parcels'] as ParcelFact[]) : [];
  return parcels.map(({ id, grantor = 'customer', outline }) => ({
    ...{ id, grantor },
    ...standing(items.find(({ stage, name }) => stage === 'easement' && name === id)),
    outline: (outline?.coordinates as readonly (readonly Position[])[] | undefined)?.[0],
  }));
}

const standing = (easement: Case['items'][number] | undefined) => ({
  ...{ state: easement?.state, dueAt: easement?.dueAt ?? null, ended: easement?.ended ?? false },
});

/** Where the line runs; nothing until it was surveyed. */
export function routeOf({ facts }: Case): readonly Position[] | undefined {
  const route = facts['route'] as Geometry | undefined;
  return route?.coordinates as readonly Position[] | undefined;
}
