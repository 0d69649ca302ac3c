import { Body, Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { contactOf } from '../../../../libs/billing-store/src/accounts/people.js';
import { accountOverview } from '../../../../libs/billing-store/src/reads/account.js';
import { AccountFacts, type Posted as PostedFact } from '../../../../libs/casework/src/account-facts.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { InvalidInput } from '../problems/invalid-input.js';
import {
  AccountView,
  NewPayment,
  OfAccount,
  PaymentOfAccount,
  PaymentReturn,
  Posted,
} from './account-schemas.js';

/** Those who have to go to a place that is kept confidential, or to write there. */
const needToKnow = ['credit counselor', 'supervisor', 'construction scheduler'];

const goesThereOrWrites = (role = ''): boolean => needToKnow.includes(role);

@ApiTags('accounts')
@Controller('api/accounts/:account')
export class AccountsController {
  private readonly facts: AccountFacts;

  constructor(private readonly casework: Casework) {
    this.facts = new AccountFacts(casework);
  }

  @ReadRoute(
    '',
    'A billing account: whose it is, where it takes service, and the money of its jobs.',
    AccountView,
  )
  async one(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Req() { caller }: Request,
  ): Promise<AccountView> {
    const { store } = this.casework.doors;
    const [overview, contact] = await Promise.all([
      accountOverview(store, account),
      contactOf(store, account),
    ]);
    return contact.confidentialAddress && !goesThereOrWrites(caller?.role)
      ? { ...overview, services: overview.services.map((one) => ({ ...one, address: null, city: null })) }
      : overview;
  }

  @CommandRoute('payments', 'Post a payment on an invoice of a job. What it opens is open at once.', {
    answer: Posted,
  })
  async pay(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: NewPayment }) payment: NewPayment,
    @By() brought: Brought,
  ): Promise<PostedFact> {
    this.mustBePast('receivedAt', payment.receivedAt);
    const { invoices } = await accountOverview(this.casework.doors.store, account);
    if (!invoices.some(({ number }) => number === payment.invoice)) {
      throw new Problem('invoice/not-found', phrase`${account} has no invoice ${payment.invoice}.`);
    }
    return this.facts.post({ kind: 'payment', ...payment }, brought);
  }

  @CommandRoute(
    'payments/:payment/return',
    'Post that a payment was taken back: a bounced check, a reversed transfer.',
    {
      answer: Posted,
    },
  )
  async takeBack(
    @Param({ schema: PaymentOfAccount }) { account, payment }: PaymentOfAccount,
    @Body({ schema: PaymentReturn }) { reason, returnedAt }: PaymentReturn,
    @By() brought: Brought,
  ): Promise<PostedFact> {
    this.mustBePast('returnedAt', returnedAt);
    const { payments } = await accountOverview(this.casework.doors.store, account);
    if (!payments.some((one) => one.payment === payment)) {
      throw new Problem('payment/not-found', phrase`${account} has no payment ${payment}.`);
    }
    return this.facts.post({ kind: 'payment returned', payment, reason, at: returnedAt }, brought);
  }

  /** Money that has not come yet must not count as having cleared. */
  private mustBePast(field: string, at: Instant): void {
    if (at > this.casework.doors.clock.now())
      throw new InvalidInput([{ field, fault: phrase`is in the future` }]);
  }
}
