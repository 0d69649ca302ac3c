import { Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { accountMoneyNow } from '../../../../libs/billing-store/src/reads/account-money.js';
import { utilityOf } from '../../../../libs/billing-store/src/reads/service-account.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { arrearsOf } from '../../../../libs/domain/src/accounts/arrears.js';
import type { AccountMoney } from '../../../../libs/domain/src/accounts/standing.js';
import { isLive } from '../../../../libs/domain/src/interlock/live.js';
import { dateOf } from '../../../../libs/domain/src/time/calendar.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import { OfAccount } from '../accounts/account-schemas.js';
import { ReadRoute } from '../openapi/read-route.js';
import { AccountCallers } from './callers.js';
import { CreditStatus } from './credit-status-schemas.js';

@ApiTags('arrangements')
@Controller('api/accounts/:account/credit-status')
export class CreditStatusController {
  constructor(
    private readonly casework: Casework,
    private readonly callers: AccountCallers,
  ) {}

  @ReadRoute(
    '',
    'What is owed and since when, what was agreed and how it ended, what protects. Told to a verified caller.',
    CreditStatus,
  )
  async of(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Req() { caller }: Request,
  ): Promise<CreditStatus> {
    const { store, books, clock } = this.casework.doors;
    const at = clock.now();
    const utility = await utilityOf(store, account);
    const told = await this.callers.toldTo(account, caller?.role);
    const calendar = (await books.rulesFor(utility, at)).calendar();
    const money = await accountMoneyNow(store, account, at);
    const arrears = arrearsOf(money.charges, dateOf(calendar, at), at);
    return { account, at, told, arrears, ...moneyOf(money), ...agreedOf(money, at) };
  }
}

function moneyOf(money: AccountMoney) {
  const { customerClass, credit, depositsHeld, cashOnlyUntil = null, budgetBilling, finalBilled } = money;
  const { expectedBill, leftToAPerson, payments } = money;
  const returnedPayments = payments.flatMap(({ payment, amount, tender, receivedAt, returnedAt }) =>
    returnedAt === undefined ? [] : [{ payment, amount, tender, receivedAt, returnedAt }],
  );
  const known = { customerClass, credit, depositsHeld, cashOnlyUntil, budgetBilling, finalBilled };
  return { ...known, expectedBill, leftToAPerson, returnedPayments };
}

function agreedOf({ arrangements, protections, pledges, severances }: AccountMoney, at: Instant) {
  return {
    arrangements: arrangements.map(({ outcome = null, endedAt = null, ...one }) => ({
      ...{ ...one, outcome, endedAt },
    })),
    protections: protections
      .filter((row) => isLive(row, at))
      .map(({ key, kind, service = null, amount = null, from, until = null, clause, caseNumber = null }) => ({
        ...{ key, kind, service, amount, from, until, clause, caseNumber },
      })),
    pledges: pledges.map(({ caseNumber, agency, amount, state, holdUntil, paid }) => ({
      ...{ caseNumber, agency, amount, state, holdUntil, paid },
    })),
    severances: severances.filter(({ state }) => state !== 'ended'),
  };
}
