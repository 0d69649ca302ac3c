import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import { centsColumn } from '../columns.js';
import { Posting } from './posting.entity.js';

/** One side of a posting. The entries of a posting add up to zero (a deferred constraint holds it); none is ever changed. */
@Entity('ledger_entries')
@Check('an_entry_is_not_nothing', 'amount <> 0')
@Index('ledger_entries_by_posting', ['posting'])
@Index('ledger_entries_by_account', { synchronize: false })
export class LedgerEntry {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'ledger_entries_pkey',
  })
  readonly id!: string;

  @Column('text')
  @ForeignKey(() => Posting, { name: 'ledger_entries_posting_fkey' })
  posting!: string;

  /** A name of the chart: cash, the receivable of a job, advances held, … */
  @Column('text')
  ledgerAccount!: string;

  /** Debit is positive, credit is negative. */
  @Column(centsColumn)
  amount!: Cents;
}
