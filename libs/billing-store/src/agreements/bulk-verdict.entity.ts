import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Account } from '../accounts/account.entity.js';
import { instantColumn } from '../columns.js';
import { VerdictWithCase } from '../verdicts/verdict.js';
import { BulkRun } from './bulk-run.entity.js';

/** What became of one account when a moratorium ended. */
@Entity('bulk_verdicts')
@Check('bulk_verdicts_verdict_check', `verdict IN ('arranged', 'not arranged')`)
export class BulkVerdictRow extends VerdictWithCase<'arranged' | 'not arranged'> {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'bulk_verdicts_pkey' })
  @ForeignKey(() => BulkRun, { name: 'bulk_verdicts_run_fkey' })
  run!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'bulk_verdicts_pkey' })
  @ForeignKey(() => Account, { name: 'bulk_verdicts_account_fkey' })
  account!: string;

  @Column(instantColumn)
  judgedAt!: Instant;
}
