import { chiefs, designers, desks, people, service, staff, type Role } from './roles.js';
import type { Condition } from './line.js';

/** What may be looked at, by the first part of its address after /api. An area that is not here answers nobody. */
export interface Area {
  area: string;
  roles: readonly Role[] | 'everybody who is known';
  /** Who sends something there without looking at anything. */
  sends?: readonly Role[];
  /** What must hold for roles that see only their own. */
  only?: Partial<Record<Role, Condition>>;
}

const credit = ['credit counselor', ...service, ...chiefs] as const;
const own = { contractor: 'own job', agency: 'own pledge' } as const;

export const areas: readonly Area[] = [
  { area: 'me', roles: 'everybody who is known' },
  { area: 'offices', roles: 'everybody who is known' },
  { area: 'processes', roles: 'everybody who is known' },
  { area: 'rules', roles: staff },
  { area: 'cases', roles: [...staff, 'contractor', 'agency'], only: own },
  { area: 'cases.xlsx', roles: staff },
  { area: 'customer', roles: ['customer'] },
  { area: 'account-links', roles: credit },
  { area: 'customer-links', roles: [...credit, ...designers] },
  { area: 'own-jobs', roles: ['contractor'] },
  { area: 'own-pledges', roles: ['agency'] },
  { area: 'design-projects', roles: [...staff, 'contractor'], only: own },
  { area: 'hardship-arrangements', roles: credit },
  { area: 'arrangements', roles: credit },
  { area: 'bulk-arrangements', roles: credit },
  { area: 'pledges', roles: [...credit, 'agency'], only: own },
  { area: 'protections', roles: credit },
  { area: 'severances', roles: [...credit, 'construction scheduler'], sends: ['partner'] },
  { area: 'agencies', roles: [...credit, 'agency'] },
  { area: 'interviews', roles: ['credit counselor', 'supervisor'] },
  { area: 'accounts', roles: [...credit, ...designers], sends: ['partner', 'agency'] },
  { area: 'payments', roles: credit, sends: ['partner'] },
  { area: 'documents', roles: [...credit, ...designers, ...desks] },
  { area: 'letters', roles: [...credit, ...designers] },
  { area: 'held-letters', roles: [...credit, ...designers] },
  { area: 'to-dos', roles: staff },
  { area: 'work', roles: staff },
  { area: 'follow-ups', roles: credit },
  { area: 'absences', roles: staff },
  // An agency gets the packet of a customer whose release it has, or for whom it has pledged.
  { area: 'packets', roles: [...credit, 'agency'] },
  { area: 'outcomes', roles: credit },
  { area: 'outcomes.xlsx', roles: credit },
  { area: 'counts', roles: staff },
  { area: 'events', roles: staff },
  { area: 'search', roles: staff },
  { area: 'questions', roles: staff },
  { area: 'sessions', roles: people },
  { area: 'reports', roles: [...chiefs, 'senior project manager'] },
  { area: 'storms', roles: staff },
  { area: 'temporal', roles: chiefs },
];

/** What a case, as it is shown to such a role, leaves unsaid: an agency knows whom it helps by the account alone. */
export const unsaid: Partial<Record<Role, readonly string[]>> = { agency: ['customer', 'address'] };

/** Fields of facts and items that not everybody sees. */
export interface Guarded {
  group: string;
  fields: readonly string[];
  /** Who sees them at all. */
  roles: readonly Role[];
  /** Seen only for one of these, which is written down; without them, seen freely by these roles. */
  purposes?: readonly string[];
}

export const guarded: readonly Guarded[] = [
  {
    group: 'hardship',
    fields: [
      'householdSize',
      'monthlyIncome',
      'hardship',
      'priorityHousehold',
      'assistanceAskedFor',
      'canPayMonthly',
      'payDay',
      'benefit',
    ],
    roles: ['credit counselor', 'supervisor'],
    purposes: ['interview', 'qualification', 'exception', 'appeal', 'audit'],
  },
  {
    group: 'medical',
    fields: ['medicalNeed', 'practitioner', 'medicalProof', 'lifeSupport', 'condition'],
    roles: ['credit counselor', 'supervisor'],
    purposes: ['medical protection', 'safety', 'appeal', 'audit'],
  },
  {
    group: 'money of a job',
    fields: [
      'designDepositCents',
      'estimateCents',
      'chargeCents',
      'refundableCents',
      'actualCostCents',
      'amount',
    ],
    roles: staff,
  },
  {
    group: 'medical customers of an outage',
    fields: ['medicalCustomers'],
    roles: [...designers, 'construction scheduler', 'manager'],
  },
];
