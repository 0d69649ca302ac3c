import { z } from 'zod';
import { factsInForm } from '../../libs/domain/src/cases/facts-in-form.js';
import type { Facts } from '../../libs/domain/src/cases/state.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import {
  amount,
  code,
  count,
  dateWith,
  id,
  listOf,
  name,
  numberWith,
  outline,
  route,
  window,
} from './fact-shapes.js';

export const kinds = [
  'new service',
  'temporary service',
  'upgrade',
  'relocation',
  'conversion',
  'maintenance',
  'street light',
  'dusk-to-dawn',
] as const;
export type Kind = (typeof kinds)[number];

const customerClasses = ['residential', 'small commercial', 'commercial', 'industrial', 'public'] as const;
const date = dateWith();

/** What is known of a job. People, places and documents are named by id or code; their names are kept in the store. */
const shape = {
  kind: z.enum(kinds),
  /** The applicant (R14-2-203 A.1), where service is wanted, and from when. */
  customer: id,
  premise: id,
  address: id,
  customerClass: z.enum(customerClasses),
  readyOn: date,
  permanent: z.boolean(),

  phases: z.union([z.literal(1), z.literal(3)], { error: phrase`must be 1 or 3` }),
  amperes: count,
  kva: numberWith(0, 100_000),
  voltage: code,

  /** What makes a job larger than a service drop. */
  subdivision: z.boolean(),
  approvedPlat: z.boolean(),
  primaryExtension: z.boolean(),
  systemStudy: z.boolean(),
  crossings: z.array(z.enum(['railroad', 'state highway', 'public road'])).max(20),
  crossesPrivateLand: z.boolean(),

  parcels: listOf({
    id,
    grantor: z.enum(['customer', 'third party']).optional(),
    withinRightOfWay: z.boolean().optional(),
    outline: outline.optional(),
  }),
  /** Where the line runs, as the GIS hands it out. */
  route,
  permits: z
    .array(
      z.strictObject({ authority: name, kind: name, filedBy: z.enum(['utility', 'customer']).optional() }),
    )
    .max(50),
  jointUse: listOf({ id }),
  longLeadMaterial: listOf({ id, expectedOn: date.optional() }),
  longLeadToldOn: date,
  servicePoints: listOf({ id, metered: z.boolean() }),
  oldPoles: listOf({ id }),
  /** What the customer digs and lays, inspected before backfill. */
  customerFacilities: listOf({ id }),
  /** Who digs: each opens a utility locating ticket of its own. */
  excavators: listOf({ id, party: z.enum(['utility', 'contractor', 'customer']) }),
  contractor: id,

  siteVisitedOn: date,
  drawingsNeeded: z.array(name).max(50),
  /** Kinds of the documents on file. */
  documents: z.array(name).max(200),
  /** What the design comes to: entered by the associate, or taken over from a computed design. */
  design: z.strictObject({
    source: z.enum(['entered', 'computed']),
    connectedKva: numberWith(0, 100_000),
    demandKva: numberWith(0, 100_000),
    voltageDropPercent: numberWith(0, 100),
    transformerKva: numberWith(0, 100_000).optional(),
  }),

  designDepositCents: amount,
  estimateCents: amount,
  chargeCents: amount,
  /** The part of the charge that is refunded as service is taken up, and from when its years count. */
  refundableCents: amount,
  refundFrom: date,

  plannedConstruction: z
    .strictObject({ start: date, finish: date })
    .refine(({ start, finish }) => start <= finish, phrase`must not finish before it starts`),
  siteReadyOn: date,
  crewDate: date,
  digOn: date,

  requiresOutage: z.boolean(),
  outageOn: date,
  affectedCustomers: count,
  medicalCustomers: count,
  appointment: window,

  energizedOn: date,
  asBuiltOn: date,
  actualCostCents: amount,
} as const;

type Known = { [K in keyof typeof shape]?: z.output<(typeof shape)[K]> };

/** The facts of a job. The last three follow by rule, or from a cancellation. */
export interface DesignProject extends Omit<Known, 'kind'> {
  kind: Kind;
  level?: 1 | 2 | 3;
  levelReason?: string;
  cancelled?: string;
}

/** A part of the facts, as an amendment or a report brings it; `null` takes one away. */
export const designProjectFacts = z.strictObject(
  Object.fromEntries(
    Object.entries(shape).map(([fact, form]) => [
      fact,
      fact === 'kind' ? form.optional() : form.nullable().optional(),
    ]),
  ),
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? phrase`${String(keys)}: no fact of a design project; known are ${Object.keys(shape).join(', ')}`
        : undefined,
  },
);

/** Facts in the form that a design project takes; otherwise a refusal that names every fault. */
export const checkFacts = (facts: Facts): Facts => factsInForm(designProjectFacts, facts, 'a design project');

/** Without these no case is opened: what kind of job it is, and where. */
export function mustSayWhatAndWhere(facts: Facts): void {
  const lacking = (['kind', 'address'] as const).filter((fact) => (facts[fact] ?? null) === null);
  if (lacking.length === 0) return;
  throw new Problem('facts/invalid', phrase`A design project is opened with: ${lacking.join(', ')}.`, {
    rule: 'facts of a design project',
    remedy: phrase`Give ${lacking.join(' and ')}. Kinds are: ${kinds.join(', ')}.`,
  });
}
