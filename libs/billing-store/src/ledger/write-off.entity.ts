import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Account } from '../accounts/account.entity.js';
import { centsColumn, instantColumn } from '../columns.js';

/** Debt that is given up, by one who asked for it and another who approved. */
@Entity('write_offs')
@Check('a_write_off_is_something', 'amount > 0')
@Check('a_write_off_needs_two', 'asked_by <> approved_by')
@Index('write_offs_by_account', ['account'])
export class WriteOff {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'write_offs_pkey' })
  key!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'write_offs_account_fkey' })
  account!: string;

  @Column(centsColumn)
  amount!: Cents;

  @Column('text')
  askedBy!: string;

  @Column('text')
  approvedBy!: string;

  @Column('text')
  reason!: string;

  @Column(instantColumn)
  at!: Instant;
}
