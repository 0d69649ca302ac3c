/** What is wanted of a protection, beside what any agreement takes. */
export type ProtectionCommand =
  /** A practitioner’s proof has come. */
  | { kind: 'prove'; practitioner: string; unableToPay?: boolean; willingToPlan?: boolean }
  | { kind: 'appeal' }
  | { kind: 'end protection'; why: string };
