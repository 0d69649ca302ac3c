import type { Phrase } from './phrase.js';

/** Every refusal the system can give, in one list. The code travels unchanged to the HTTP response. */
export const problems = {
  'input/invalid': { kind: 'invalid', title: 'The request is not in the expected form' },
  'input/json': { kind: 'invalid', title: 'The body is not JSON' },
  'input/content-type': { kind: 'content-type', title: 'The body is not sent as JSON' },
  'input/too-large': { kind: 'too-large', title: 'The request is too large' },
  'input/cursor': { kind: 'invalid', title: 'The cursor is not one of ours' },
  'route/not-found': { kind: 'not-found', title: 'There is nothing at this address' },
  'route/method': { kind: 'method', title: 'This address does not take that method' },
  'caller/unknown': { kind: 'unauthenticated', title: 'Nobody is named as the caller' },
  'caller/not-allowed': { kind: 'forbidden', title: 'The caller may not do this' },
  'caller/not-verified': { kind: 'forbidden', title: 'It is not known who is calling' },
  'caller/notices-only': { kind: 'forbidden', title: 'This person gets notices only' },
  'caller/out-of-scope': { kind: 'forbidden', title: 'This caller cannot agree for the customer' },
  'caller/elsewhere': { kind: 'forbidden', title: 'The request comes from another site' },
  'caller/too-many': { kind: 'too-many', title: 'Too many requests' },
  'sign-in/none': { kind: 'unavailable', title: 'No identity provider is connected' },
  'sign-in/failed': { kind: 'unauthenticated', title: 'The sign-in did not succeed' },
  'sign-in/unknown-person': { kind: 'forbidden', title: 'This person has no role here' },
  'sign-in/revoked': { kind: 'forbidden', title: 'The access of this person was taken away' },
  'session/prove-again': { kind: 'forbidden', title: 'Sign in again first' },
  'session/this-one': { kind: 'conflict', title: 'That is the session in use' },
  'link/unknown': { kind: 'unauthenticated', title: 'This link is not one of ours' },
  'link/expired': { kind: 'unauthenticated', title: 'The time of this link is over' },
  'link/revoked': { kind: 'unauthenticated', title: 'This link was taken back' },
  'link/not-found': { kind: 'not-found', title: 'No such link' },
  'upload/type': { kind: 'unprocessable', title: 'This kind of file is not taken' },
  'upload/name': { kind: 'unprocessable', title: 'The name of the file is not taken' },
  'upload/unsafe': { kind: 'unprocessable', title: 'The file holds something that is not taken' },
  'upload/full': { kind: 'conflict', title: 'No more files are taken here' },
  'question/not-found': { kind: 'not-found', title: 'No such question of yours' },
  'person/not-found': { kind: 'not-found', title: 'No such person' },
  'credential/not-found': { kind: 'not-found', title: 'No such credential' },
  'command/id-missing': { kind: 'invalid', title: 'The command carries no Idempotency-Key' },
  'command/id-reused': { kind: 'unprocessable', title: 'The same command id was used for another command' },
  'command/not-of-process': { kind: 'unprocessable', title: 'This kind of case knows no such command' },
  'case/not-found': { kind: 'not-found', title: 'No such case' },
  'case/closed': { kind: 'conflict', title: 'The case is closed' },
  'case/not-closed': { kind: 'conflict', title: 'The case is not closed' },
  'case/cancelling': { kind: 'conflict', title: 'The case is being cancelled' },
  'case/on-hold': { kind: 'conflict', title: 'The case is on hold' },
  'case/not-on-hold': { kind: 'conflict', title: 'The case is not on hold' },
  'facts/invalid': { kind: 'unprocessable', title: 'The facts of the case are not acceptable' },
  'stage/not-found': { kind: 'not-found', title: 'The process has no such stage' },
  'stage/not-open': { kind: 'conflict', title: 'The case is not at that stage' },
  'stage/not-reopenable': { kind: 'conflict', title: 'That stage cannot be reopened' },
  'stage/gate': { kind: 'unprocessable', title: 'Something is missing before the stage can be reported' },
  'stage/reports-itself': { kind: 'conflict', title: 'That stage is reported by what it waits for' },
  'item/not-found': { kind: 'not-found', title: 'The stage has no such item' },
  'item/transition': { kind: 'conflict', title: 'The item cannot go to that state' },
  'item/incomplete': { kind: 'unprocessable', title: 'The item lacks what that state needs' },
  'ask/not-found': { kind: 'not-found', title: 'No such ask' },
  'ask/answered': { kind: 'conflict', title: 'The ask is answered already' },
  'to-do/not-found': { kind: 'not-found', title: 'No such To Do' },
  'to-do/done': { kind: 'conflict', title: 'The To Do is done already' },
  'absence/not-found': { kind: 'not-found', title: 'No such absence' },
  'effect/not-found': { kind: 'not-found', title: 'No such effect' },
  'effect/not-owed': { kind: 'conflict', title: 'The effect is no longer owed' },
  'effect/not-begun': { kind: 'conflict', title: 'The effect was not begun' },
  'effect/not-stuck': { kind: 'conflict', title: 'The effect is not waiting for a person' },
  'clock/span': { kind: 'unprocessable', title: 'The span is not within the clock of the case' },
  'hold/review': { kind: 'unprocessable', title: 'The review date of the hold is not acceptable' },
  'agreement/phase': { kind: 'conflict', title: 'The agreement is not at that phase' },
  'arrangement/ineligible': {
    kind: 'unprocessable',
    title: 'The account does not qualify for an arrangement',
  },
  'bulk-run/not-found': { kind: 'not-found', title: 'No such arrangements in bulk' },
  'moratorium/not-ended': { kind: 'conflict', title: 'No moratorium has ended' },
  'arrangement/not-begun': { kind: 'not-found', title: 'No payment plan has been asked for' },
  'arrangement/nothing-owed': { kind: 'unprocessable', title: 'There is no debt to arrange' },
  'arrangement/no-interview': { kind: 'conflict', title: 'The interview comes before the offer' },
  'arrangement/no-offer': { kind: 'not-found', title: 'No such offer' },
  'arrangement/outdated': { kind: 'conflict', title: 'What is owed has changed since the offer' },
  'arrangement/limit': { kind: 'unprocessable', title: 'The rules do not allow this change' },
  'installment/not-open': { kind: 'conflict', title: 'The installment is not open' },
  'exception/none': { kind: 'unprocessable', title: 'The rules know no such exception' },
  'exception/not-open': { kind: 'conflict', title: 'No such exception waits for a decision' },
  'letter/nobody': { kind: 'conflict', title: 'Nobody is known to send the letter to' },
  'order/protected': { kind: 'conflict', title: 'The order is refused: service is protected' },
  'order/not-found': { kind: 'not-found', title: 'No such order in the field' },
  'severance/nothing-owed': { kind: 'unprocessable', title: 'Nothing is owed for which service may be cut' },
  'severance/not-cut': { kind: 'unprocessable', title: 'This service is not disconnected' },
  'severance/under-way': { kind: 'conflict', title: 'A disconnection of this service is under way' },
  'tenant/not-given': { kind: 'unprocessable', title: 'The occupant cannot take this service' },
  'reconnection/not-safe': { kind: 'unprocessable', title: 'Service cannot be restored safely' },
  'protection/not-given': { kind: 'unprocessable', title: 'The rules do not give this protection' },
  'account/not-found': { kind: 'not-found', title: 'No such billing account' },
  'account/other-customer': { kind: 'conflict', title: 'The accounts are of different customers' },
  'account/not-final': { kind: 'conflict', title: 'The account has no final bill' },
  'bill/not-found': { kind: 'not-found', title: 'No such bill' },
  'write-off/not-found': { kind: 'not-found', title: 'No such write-off was asked for' },
  'write-off/not-due': { kind: 'conflict', title: 'There is nothing to be written off yet' },
  'write-off/changed': { kind: 'conflict', title: 'What is owed has changed since it was asked for' },
  'deposit/not-found': { kind: 'not-found', title: 'No such deposit' },
  'agency/not-found': { kind: 'not-found', title: 'No such agency' },
  'agency/elsewhere': {
    kind: 'unprocessable',
    title: 'The agency does not help where this account takes service',
  },
  'agency/ended': { kind: 'conflict', title: 'The agency does not help any more' },
  'packet/no-leave': { kind: 'unprocessable', title: 'The agency may not be told of this account' },
  'pledge-file/form': { kind: 'unprocessable', title: 'The file of pledges is not in the expected form' },
  'program/not-found': { kind: 'unprocessable', title: 'No such assistance program' },
  'approval/same-person': { kind: 'conflict', title: 'A second person has to approve it' },
  'premise/not-found': { kind: 'not-found', title: 'No such premise' },
  'service/taken': { kind: 'conflict', title: 'The service point is served for another account' },
  'refund/by-hand': { kind: 'conflict', title: 'A person has to say what is refunded' },
  'invoice/not-found': { kind: 'not-found', title: 'No such invoice' },
  'interview/not-found': { kind: 'not-found', title: 'No interview was held' },
  'interview/erased': { kind: 'conflict', title: 'The answers of the interview are erased' },
  'note/not-found': { kind: 'not-found', title: 'No such note' },
  'document/not-found': { kind: 'not-found', title: 'No such document' },
  'document/held': { kind: 'conflict', title: 'The letter waits for somebody to approve it' },
  'document/not-held': { kind: 'conflict', title: 'The document does not wait for an approval' },
  'document/withdrawn': { kind: 'conflict', title: 'The document is withdrawn' },
  'payment/not-found': { kind: 'not-found', title: 'No such payment' },
  'payment/reversed': { kind: 'conflict', title: 'The payment is reversed already' },
  'payment/cash-only': { kind: 'unprocessable', title: 'The account pays by cash or guaranteed funds only' },
  'payment-file/not-found': { kind: 'not-found', title: 'No such file of payments' },
  'payment-file/form': { kind: 'unprocessable', title: 'The file of payments is not in the expected form' },
  'ledger/unbalanced': { kind: 'unprocessable', title: 'The posting does not balance' },
  'ledger/key-reused': { kind: 'conflict', title: 'The key was used for another posting' },
  'ledger/reversed': { kind: 'conflict', title: 'The posting is reversed already' },
  'rules/book': { kind: 'unprocessable', title: 'The rule book has faults' },
  'rules/none': { kind: 'unprocessable', title: 'No rule holds on that date' },
  'rules/not-covered': { kind: 'unprocessable', title: 'The utility does not do this' },
  'system/unavailable': { kind: 'unavailable', title: 'A part of the system cannot be reached' },
  'system/fault': { kind: 'fault', title: 'Something went wrong on our side' },
} as const satisfies Record<string, { kind: ProblemKind; title: string }>;

export type ProblemKind =
  | 'invalid'
  | 'content-type'
  | 'too-large'
  | 'method'
  | 'too-many'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'unprocessable'
  | 'unavailable'
  | 'fault';

export type ProblemCode = keyof typeof problems;

/** What is missing at a gate, who owes it, and since when. */
export interface Missing {
  requirement: string;
  what: Phrase;
  owes: string;
  since?: string;
}

/** What a refusal says beside its detail. */
export interface Reason {
  /** The rule that refused: a rule-book key, or the name of a row of the process. */
  rule?: string;
  /** What would change the answer. */
  remedy?: Phrase;
  missing?: Missing[];
}

/** A refusal. It is final: the same request is refused again until something changes. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: Phrase,
    readonly reason: Reason = {},
  ) {
    super(detail);
    this.name = 'Problem';
  }
}
