import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Account } from '../accounts/account.entity.js';
import { centsColumn, instantColumn, maybe } from '../columns.js';

/** The part of what a customer paid for a line that is refunded as service is taken up, and until when. */
@Entity('advances')
@Check('an_advance_is_something', 'refundable > 0')
@Index('advances_by_account', ['account'])
export class Advance {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'advances_pkey' })
  caseNumber!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'advances_account_fkey' })
  account!: string;

  @Column(centsColumn)
  refundable!: Cents;

  @Column('date')
  refundableFrom!: string;

  /** The last day on which it is. */
  @Column('date')
  refundableUntil!: string;

  @Column(maybe(instantColumn))
  endedAt!: Instant | null;

  /** `wholly refunded`, `contribution in aid`, `stopped`, `settled`. */
  @Column('text', { nullable: true })
  endedAs!: string | null;
}
