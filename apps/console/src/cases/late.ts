import type { CaseStage } from '../api/reads';

/** An open stage that is past its date. */
export const isLate = ({ status, dueAt }: CaseStage): boolean =>
  status === 'open' && dueAt !== null && Date.parse(dueAt) < Date.now();
