import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Account } from '../accounts/account.entity.js';
import { centsColumn, instantColumn } from '../columns.js';

/** A bill for service, as the customer information system has made it. Never changed: a corrected bill names the one it replaces. */
@Entity('bills')
@Check('bills_kind_check', `kind IN ('regular', 'final', 'corrected')`)
@Check('a_bill_is_something', 'amount > 0')
@Unique('corrected_once', ['corrects'])
@Index('bills_by_account', ['account', 'issuedOn'])
export class Bill {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'bills_pkey' })
  number!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'bills_account_fkey' })
  account!: string;

  @Column('text')
  kind!: 'regular' | 'final' | 'corrected';

  @Column('date')
  periodFrom!: string;

  @Column('date')
  periodTo!: string;

  @Column('date')
  issuedOn!: string;

  @Column('date')
  dueOn!: string;

  @Column(instantColumn)
  at!: Instant;

  @Column(centsColumn)
  amount!: Cents;

  /** The number of the bill that this one replaces. */
  @Column('text', { nullable: true })
  @ForeignKey(() => Bill, { name: 'bills_corrects_fkey' })
  corrects!: string | null;
}
