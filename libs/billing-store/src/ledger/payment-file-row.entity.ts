import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import { centsColumn, maybe } from '../columns.js';
import { Verdict } from '../verdicts/verdict.js';
import { PaymentFile } from './payment-file.entity.js';

/** The verdict on a row of a file of payments, written in the transaction that posts the row. */
@Entity('payment_file_rows')
@Check('payment_file_rows_verdict_check', `verdict IN ('posted', 'posted before', 'refused')`)
export class PaymentFileRow extends Verdict<'posted' | 'posted before' | 'refused'> {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'payment_file_rows_pkey' })
  @ForeignKey(() => PaymentFile, { name: 'payment_file_rows_file_fkey' })
  file!: string;

  /** Its line in the file; the header is line 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'payment_file_rows_pkey' })
  line!: number;

  @Column('text', { nullable: true })
  payment!: string | null;

  @Column('text', { nullable: true })
  account!: string | null;

  @Column(maybe(centsColumn))
  amount!: Cents | null;
}
