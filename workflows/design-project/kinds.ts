import type { Job } from './row.js';

/** What the kinds of jobs ask for. */

const isOneOf =
  (...kinds: Job['facts']['kind'][]) =>
  ({ facts }: Job): boolean =>
    kinds.includes(facts.kind);

/** Work that the utility does for itself is not agreed with a customer. */
export const forCustomer = (job: Job): boolean => !isOneOf('maintenance')(job);

/** Line extensions, of which a sketch and rough estimate are free (R14-2-207 A.2). */
export const extendsLine = isOneOf('new service', 'temporary service', 'relocation', 'conversion');

/** Work on a service in use: when it is interrupted is agreed with the customer. */
export const interruptsService = isOneOf('upgrade', 'relocation', 'conversion');

export const isTemporary = isOneOf('temporary service');

const givesService = isOneOf('new service', 'temporary service', 'upgrade', 'street light', 'dusk-to-dawn');
/** A relocation or conversion has an outage appointment instead. */
export const hasServicePoints = (job: Job): boolean =>
  givesService(job) && (job.facts.servicePoints ?? []).length > 0;
