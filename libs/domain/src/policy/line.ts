import type { Role } from './roles.js';

/** What must hold beside the role. */
export type Condition =
  /** The stage, the item or the ask that the command names is the caller's desk's. */
  | 'own stage'
  /** The job is built by the contractor that the caller belongs to. */
  | 'own job'
  /** The pledge is of the agency that the caller belongs to. */
  | 'own pledge'
  /** The caller takes for himself what nobody has, or what is offered because whoever has it is away. */
  | 'taken over'
  /** The case is the one that the caller's link opens. */
  | 'own case'
  /** It is opened for the account that the caller's link is of. */
  | 'own account';

/** One line of the policy: these commands, in these roles, where all of this holds. What no line allows is denied. */
export interface Line {
  commands: readonly string[];
  roles: readonly Role[];
  only?: readonly Condition[];
  /** At these stages alone. */
  stages?: readonly string[];
  /** The only facts and fields that may be given along. */
  fields?: readonly string[];
  /** Four eyes: nobody who gave one of these commands in the same case. */
  notBy?: readonly string[];
  /** Most cents at once, and most cents of one caller in a day, for these commands. */
  upTo?: { each: number; aDay: number };
}
