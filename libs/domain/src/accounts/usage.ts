import type { Cents } from '../money.js';
import type { LocalDate } from '../time/calendar.js';
import type { Service } from './service.js';

/** How a quantity came to be known. */
export const readHows = ['read', 'estimated', 'by customer'] as const;
export type ReadHow = (typeof readHows)[number];

/** What a meter counted in the period of a bill. */
export interface MeterRead {
  service: Service;
  meter?: string;
  unit: string;
  quantity: number;
  /** What the meter showed before and after, where that is told. */
  readingFrom?: number;
  readingTo?: number;
  how: ReadHow;
}

/** The use of one service in the period of one bill. */
export interface Used extends MeterRead {
  key: string;
  bill: string;
  periodFrom: LocalDate;
  periodTo: LocalDate;
  /** What the bill charged for it. */
  charged: Cents;
}

export interface UseOfService {
  service: Service;
  unit: string;
  total: number;
  periods: Used[];
}

/** Use by service and unit, each in the order of time. */
export function useByService(used: readonly Used[]): UseOfService[] {
  const kinds = new Map<string, Used[]>();
  for (const one of used) {
    const kind = `${one.service}/${one.unit}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds.values()].flatMap((periods) => {
    const [first] = periods;
    if (first === undefined) return [];
    const { service, unit } = first;
    const total = Math.round(periods.reduce((sum, { quantity }) => sum + quantity, 0) * 1000) / 1000;
    const inTime = periods.toSorted((one, other) => (one.periodTo < other.periodTo ? -1 : 1));
    return [{ service, unit, total, periods: inTime }];
  });
}
