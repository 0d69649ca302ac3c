import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Verification } from '../../../domain/src/arrangements/commands.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';
import { Account } from './account.entity.js';

/** Who has called about an account on a day, and how that was shown. Never changed: somebody else on the line is another row. */
@Entity('account_callers')
@Index('account_callers_by_day', ['account', 'onDay', 'verifiedAt'])
export class AccountCallerRow {
  /** Derived from the command: given again, it is the same. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'account_callers_pkey' })
  key!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'account_callers_account_fkey' })
  account!: string;

  /** The office's date: what was shown counts for that day. */
  @Column('date')
  onDay!: string;

  @Column('jsonb')
  verification!: Verification;

  @Column(instantColumn)
  verifiedAt!: Instant;

  @Column('text')
  verifiedBy!: string;
}
