import {
  addDepositInterest,
  applyDeposit,
  demandDeposit,
  depositMoved,
  refundDeposit,
  type DepositEnd,
  type NewDeposit,
} from '../../billing-store/src/ledger/deposits.js';
import { depositInterestOf } from '../../domain/src/accounts/deposit-interest.js';
import type { Brought } from '../../domain/src/cases/command.js';
import { dateOf } from '../../domain/src/time/calendar.js';
import type { Instant } from '../../domain/src/time/instant.js';
import type { AccountPosting, ServicePosted } from './account-posting.js';

/** Deposits of customers. Each thing that becomes of one is asked for by somebody: none is applied to a debt by itself. */
export class Deposits {
  constructor(private readonly posting: AccountPosting) {}

  /** Asks the customer for a deposit. What is paid of it is held. */
  ask(deposit: Omit<NewDeposit, 'kind'>, brought: Brought): Promise<ServicePosted> {
    const { account, at } = deposit;
    return this.posting.post({ account, at, brought, act: { kind: 'deposit' } }, ({ client, terms }) =>
      demandDeposit(client, { ...deposit, kind: 'deposit' }, terms),
    );
  }

  /** Adds the interest for the days since it was added last. Twice on a day, it is added once. */
  addInterest(
    { account, deposit, at }: { account: string; deposit: string; at: Instant },
    brought: Brought,
  ): Promise<ServicePosted> {
    return this.posting.post(
      { account, at, brought, act: { kind: 'deposit interest' } },
      async ({ client, rules }) => {
        const dayOf = (instant: Instant) => dateOf(rules.calendar(), instant);
        const { moves, interestUntil } = await depositMoved(client, { account, deposit });
        const amount = depositInterestOf(
          moves.map((move) => ({ on: dayOf(move.at), amount: move.amount })),
          {
            ...{ to: dayOf(at), basisPoints: rules.get('deposit interest').basisPoints },
            ...(interestUntil === undefined ? {} : { from: dayOf(interestUntil) }),
          },
        );
        if (amount === 0) return false;
        return addDepositInterest(client, { account, deposit, key: `${deposit}/${dayOf(at)}`, amount, at });
      },
    );
  }

  /** Pays what the customer owes from the deposit, for a reason; what is left becomes credit. */
  apply(end: DepositEnd, brought: Brought): Promise<ServicePosted> {
    const { account, at } = end;
    return this.posting.post({ account, at, brought, act: { kind: 'apply deposit' } }, ({ client, terms }) =>
      applyDeposit(client, end, terms),
    );
  }

  /** Owes the deposit back to the customer. */
  refund(end: DepositEnd, brought: Brought): Promise<ServicePosted> {
    const { account, at } = end;
    return this.posting.post({ account, at, brought, act: { kind: 'refund deposit' } }, ({ client }) =>
      refundDeposit(client, end),
    );
  }
}
