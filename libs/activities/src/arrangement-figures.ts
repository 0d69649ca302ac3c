import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readAccountMoney } from '../../billing-store/src/accounts/account-money.js';
import { inTransaction } from '../../billing-store/src/transaction.js';
import type { Month } from '../../documents/src/arrangement-letters.js';
import type { Amount, Day } from '../../documents/src/phrase.js';
import { arrearsOf } from '../../domain/src/accounts/arrears.js';
import { openAt } from '../../domain/src/accounts/charge.js';
import type { AccountMoney } from '../../domain/src/accounts/standing.js';
import { monthOf, type MonthTotal } from '../../domain/src/arrangements/offers.js';
import { totalOf } from '../../domain/src/arrangements/schedule.js';
import { wayBackOf } from '../../domain/src/arrangements/way-back.js';
import { cents, sum } from '../../domain/src/money.js';
import { Problem } from '../../domain/src/problem.js';
import { phrase } from '../../domain/src/phrase.js';
import { addDays, dateOf } from '../../domain/src/time/calendar.js';
import type { HardshipArrangement } from '../../../workflows/hardship-arrangement/facts.js';
import { installmentsOf } from '../../../workflows/hardship-arrangement/installments.js';
import type { Job } from './effects.js';

/** The numbers of an arrangement's letters, each with the row that it comes from. */
@Injectable()
export class ArrangementFigures {
  constructor(private readonly store: DataSource) {}

  /** The longest of the terms that were offered. */
  offered(job: Job) {
    const source = `${job.caseNumber} offer`;
    const [first] = factsOf(job).offers ?? [];
    if (first === undefined) throw new Problem('arrangement/no-offer', phrase`No terms were offered.`);
    return {
      ...{ balance: amount(first.balance, source), months: { count: first.months, source } },
      ...downOf(first.downPayment, source),
      schedule: first.monthly.map((month) => monthText(month, source)),
      billsToo: billsToo(job),
      answerBy: day(first.monthly[0]?.dueOn ?? '', source),
    };
  }

  async agreed(job: Job) {
    const { caseNumber } = job;
    const { accepted } = factsOf(job);
    const source = `${caseNumber} agreement`;
    const money = await this.money(job);
    const running = installmentsOf(job);
    const down = running.find(({ number }) => number === 0);
    const schedule = running
      .filter(({ number }) => number > 0)
      .map((one) => monthText(monthOf(one, money), `${caseNumber}/installment/${one.number}`));
    return {
      ...{ arrangement: caseNumber, acceptedOn: day(accepted?.on ?? '', source) },
      ...{ balance: amount(accepted?.balance ?? 0, source), months: { count: schedule.length, source } },
      ...downOf(down ? totalOf(down.parts) : 0, source),
      ...{ schedule, billsToo: billsToo(job) },
    };
  }

  /** The month of one installment: what is to be paid, with the bill that is expected. */
  async month(job: Job): Promise<{ arrangement: string; month: Month }> {
    const { caseNumber, effect } = job;
    const source = `${caseNumber}/${effect.item}`;
    const one = installmentsOf(job).find(({ number }) => `installment/${number}` === effect.item);
    if (one === undefined) throw new Problem('item/not-found', phrase`There is no ${effect.item ?? 'item'}.`);
    return { arrangement: caseNumber, month: monthText(monthOf(one, await this.money(job)), source) };
  }

  installment({ caseNumber, effect, state }: Job) {
    const source = `${caseNumber}/${effect.item}`;
    const { fields = {} } = state.items[effect.item ?? ''] ?? {};
    return {
      arrangement: caseNumber,
      dueOn: day(String(fields['dueOn']), source),
      open: amount(Number(fields['open'] ?? 0), source),
    };
  }

  async broken(job: Job) {
    const money = await this.money(job);
    const { debt = [] } = factsOf(job).accepted ?? {};
    const charges = money.charges.filter(({ key }) => debt.some(({ charge }) => charge === key));
    const open = sum(...charges.map((charge) => openAt(charge, job.at)));
    const { rules, at: now } = job;
    const back = wayBackOf({ money, rules, now, assisted: factsOf(job).assisted ?? false });
    return {
      ...this.installment(job),
      open: amount(open, charges.map(({ key }) => key).join(', ')),
      ...(back === undefined ? {} : { wayBack: amount(back.required, 'arrangement broken too often') }),
    };
  }

  completed(job: Job) {
    const source = `${job.caseNumber} agreement`;
    const { accepted, endedAt = job.at } = factsOf(job);
    return {
      arrangement: job.caseNumber,
      paid: amount(accepted?.balance ?? 0, source),
      paidOn: day(dateOf(job.rules.calendar(), endedAt), source),
    };
  }

  async open(job: Job) {
    const open = arrearsOf((await this.money(job)).charges, today(job), job.at).total;
    const told = day(today(job), job.caseNumber);
    return { open: amount(open, 'charges'), toldOn: told };
  }

  async bankruptcy(job: Job) {
    const money = await this.money(job);
    const row = money.protections.findLast(
      ({ kind, caseNumber }) => kind === 'bankruptcy' && caseNumber === job.caseNumber,
    );
    const petitionAt = String(row?.details?.['petitionAt'] ?? row?.from ?? job.at) as Job['at'];
    const before = money.charges.filter(({ at }) => at < petitionAt).map((charge) => openAt(charge, job.at));
    const calendar = job.rules.calendar();
    const due = job.state.stages['bankruptcy']?.dueAt ?? job.at;
    return {
      petitionOn: day(dateOf(calendar, petitionAt), job.caseNumber),
      before: amount(sum(...before), 'charges before the petition'),
      assuranceBy: day(dateOf(calendar, due), 'bankruptcy assurance'),
    };
  }

  async finalBill(job: Job) {
    const { open } = await this.open(job);
    const { agencyAfter, planMonths } = job.rules.get('final bill');
    const payBy = addDays(job.rules.calendar(), today(job), agencyAfter);
    const closedOn = day(today(job), job.caseNumber);
    return { closedOn, open, payBy: day(payBy, 'final bill'), planPossible: planMonths > 0 };
  }

  private money({ state, at }: Job): Promise<AccountMoney> {
    return inTransaction(this.store, async (client) => {
      const money = await readAccountMoney(client, state.head.account ?? '', at);
      if (money) return money;
      throw new Problem('account/not-found', phrase`There is no account ${state.head.account ?? ''}.`);
    });
  }
}

const factsOf = ({ facts }: Job): HardshipArrangement => facts as unknown as HardshipArrangement;
const today = ({ rules, at }: Job) => dateOf(rules.calendar(), at);
const amount = (value: number, source: string): Amount => ({ cents: cents(value), source });
const day = (date: string, source: string): Day => ({ date, source });
const downOf = (value: number, source: string) => (value > 0 ? { downPayment: amount(value, source) } : {});
const billsToo = ({ rules }: Job): boolean =>
  rules.get('month is kept by') === 'installment and current charges';

const monthText = ({ dueOn, installment, expected, total }: MonthTotal, source: string): Month => ({
  dueOn: day(dueOn, source),
  installment: amount(installment, source),
  expectedBill: amount(totalOf(expected), 'average of the last bills'),
  total: amount(total, source),
});
