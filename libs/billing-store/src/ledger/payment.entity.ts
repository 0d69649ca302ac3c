import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { centsColumn, instantColumn, maybe } from '../columns.js';
import { Account } from '../accounts/account.entity.js';
import { Invoice } from './invoice.entity.js';

/** Money received on an invoice, and whether it was taken back. */
@Entity('payments')
@Check('a_payment_is_something', 'amount > 0')
@Index('payments_by_account', ['account'])
@Index('payments_by_case', ['caseNumber'])
@Index('payments_by_invoice', ['invoice'])
export class Payment {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'payments_pkey' })
  payment!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'payments_account_fkey' })
  account!: string;

  @Column('text')
  @ForeignKey(() => Invoice, { name: 'payments_invoice_fkey' })
  invoice!: string;

  @Column('text')
  caseNumber!: string;

  @Column('text')
  purpose!: string;

  @Column(centsColumn)
  amount!: Cents;

  @Column('text')
  tender!: string;

  /** Who advanced it, when that is not the customer of the account: refunds go there. */
  @Column('text', { nullable: true })
  paidBy!: string | null;

  @Column(instantColumn)
  receivedAt!: Instant;

  @Column(maybe(instantColumn))
  returnedAt!: Instant | null;

  @Column('text', { nullable: true })
  returnedReason!: string | null;
}
