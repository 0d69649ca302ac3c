import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { Customer } from './customer.entity.js';

/** A billing account. Without a customer of record nobody takes service under it yet. */
@Entity('accounts')
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
}
