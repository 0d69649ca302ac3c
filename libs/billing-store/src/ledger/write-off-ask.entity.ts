import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Account } from '../accounts/account.entity.js';
import { centsColumn, instantColumn } from '../columns.js';

/** Somebody asks that what an account owes be given up. A second person approves it under the same key. */
@Entity('write_off_asks')
@Check('what_is_asked_for_is_something', 'amount > 0')
@Index('write_off_asks_by_account', ['account'])
export class WriteOffAskRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'write_off_asks_pkey' })
  key!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'write_off_asks_account_fkey' })
  account!: string;

  @Column(centsColumn)
  amount!: Cents;

  @Column('text')
  askedBy!: string;

  @Column('text')
  reason!: string;

  @Column(instantColumn)
  at!: Instant;
}
