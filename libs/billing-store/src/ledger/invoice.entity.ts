import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { centsColumn, instantColumn, maybe } from '../columns.js';
import { Account } from '../accounts/account.entity.js';

/** What a job is billed for a purpose. */
@Entity('invoices')
@Unique('one_invoice_for_an_effect', ['effect'])
@Check('an_invoice_is_not_negative', 'amount >= 0')
@Index('invoices_by_account', ['account'])
@Index('invoices_by_case', ['caseNumber'])
export class Invoice {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'invoices_pkey' })
  number!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'invoices_account_fkey' })
  account!: string;

  @Column('text')
  caseNumber!: string;

  @Column('text')
  purpose!: string;

  @Column(centsColumn)
  amount!: Cents;

  @Column(instantColumn)
  issuedAt!: Instant;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  /** The effect that sent it. */
  @Column('text', { nullable: true })
  effect!: string | null;

  @Column(maybe(instantColumn))
  withdrawnAt!: Instant | null;

  /** When what was billed and paid of it was settled: refunded, forfeited, or kept for costs. */
  @Column(maybe(instantColumn))
  settledAt!: Instant | null;
}
