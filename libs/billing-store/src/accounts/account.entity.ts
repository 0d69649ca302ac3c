import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CustomerClass } from '../../../domain/src/accounts/standing.js';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { centsColumn, instantColumn, maybe } from '../columns.js';
import { Customer } from './customer.entity.js';

/** A billing account. Without a customer of record nobody takes service under it yet. */
@Entity('accounts')
@Check('accounts_customer_class_check', `customer_class IN ('residential', 'business', 'public agency')`)
@Index('accounts_by_customer', ['customer'])
export class Account {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'accounts_pkey' })
  number!: string;

  @Column('text')
  utility!: string;

  @Column('text', { nullable: true })
  @ForeignKey(() => Customer, { name: 'accounts_customer_fkey' })
  customer!: string | null;

  @Column(instantColumn)
  openedAt!: Instant;

  @Column(maybe(instantColumn))
  closedAt!: Instant | null;

  /** When it is not that of the customer. */
  @Column('text', { nullable: true })
  customerClass!: CustomerClass | null;

  /** The last day on which only cash and guaranteed funds are taken, after returned payments. */
  @Column('date', { nullable: true })
  cashOnlyUntil!: string | null;

  /** What is billed each month under budget billing; none without it. */
  @Column(maybe(centsColumn))
  budgetAmount!: Cents | null;

  @Column('date', { nullable: true })
  finalBilledOn!: string | null;
}
