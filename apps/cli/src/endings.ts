/** What the shell is told. */
export const exitCodes = { done: 0, refused: 1, usage: 2, unreachable: 3 } as const;

/** A refusal as the API gives it (RFC 9457). */
export interface Details {
  title: string;
  status: number;
  detail: string;
  code: string;
  instance?: string;
  rule?: string;
  remedy?: string;
  missing?: { requirement: string; what: string; owes: string; since?: string }[];
  errors?: { field: string; fault: string }[];
}

export class Refused extends Error {
  constructor(readonly details: Details) {
    super(details.detail);
  }
}

export class Unreachable extends Error {}

export class WrongUsage extends Error {}

/** Something is wrong with what was looked at: said already, the shell is told. */
export class FoundWrong extends Error {}
