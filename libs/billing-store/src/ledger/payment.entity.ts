import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { centsColumn, instantColumn, maybe } from '../columns.js';
import { Account } from '../accounts/account.entity.js';
import { Invoice } from './invoice.entity.js';

/** Money received on an invoice of a job or for service, and whether it was taken back. */
@Entity('payments')
@Check('a_payment_is_something', 'amount > 0')
@Check('a_payment_is_for_a_job_or_for_service', 'num_nulls(invoice, case_number, purpose) IN (0, 3)')
@Index('payments_by_account', ['account'])
@Index('payments_by_case', ['caseNumber'])
@Index('payments_by_invoice', ['invoice'])
export class Payment {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'payments_pkey' })
  payment!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'payments_account_fkey' })
  account!: string;

  @Column('text', { nullable: true })
  @ForeignKey(() => Invoice, { name: 'payments_invoice_fkey' })
  invoice!: string | null;

  @Column('text', { nullable: true })
  caseNumber!: string | null;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column(centsColumn)
  amount!: Cents;

  @Column('text')
  tender!: string;

  /** Who advanced it, when that is not the customer of the account: refunds go there. */
  @Column('text', { nullable: true })
  paidBy!: string | null;

  /** Where it came in: `counter`, `lockbox`, `web`, … */
  @Column('text', { nullable: true })
  channel!: string | null;

  /** The agency that has paid. */
  @Column('text', { nullable: true })
  agency!: string | null;

  /** The assistance program that gives it: it pays only the services of that program. */
  @Column('text', { nullable: true })
  program!: string | null;

  /** The case number of the pledge that it keeps. */
  @Column('text', { nullable: true })
  pledge!: string | null;

  @Column(instantColumn)
  receivedAt!: Instant;

  @Column(maybe(instantColumn))
  returnedAt!: Instant | null;

  @Column('text', { nullable: true })
  returnedReason!: string | null;
}
