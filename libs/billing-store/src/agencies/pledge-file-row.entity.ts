import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import { centsColumn, maybe } from '../columns.js';
import { VerdictWithCase } from '../verdicts/verdict.js';
import { PledgeFile } from './pledge-file.entity.js';

/** The verdict on a row of a file of pledges. */
@Entity('pledge_file_rows')
@Check('pledge_file_rows_verdict_check', `verdict IN ('taken', 'refused')`)
export class PledgeFileRow extends VerdictWithCase<'taken' | 'refused'> {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pledge_file_rows_pkey' })
  @ForeignKey(() => PledgeFile, { name: 'pledge_file_rows_file_fkey' })
  file!: string;

  /** Its line in the file; the header is line 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pledge_file_rows_pkey' })
  line!: number;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text', { nullable: true })
  account!: string | null;

  @Column(maybe(centsColumn))
  amount!: Cents | null;
}
