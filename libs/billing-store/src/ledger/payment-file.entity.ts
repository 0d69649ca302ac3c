import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';

/** A file of payments, known by the digest of its content: the same file is the same, under whatever name it comes. */
@Entity('payment_files')
@Index('payment_files_by_time', ['receivedAt'])
export class PaymentFile {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'payment_files_pkey' })
  file!: string;

  @Column('text')
  name!: string;

  @Column('text')
  sentBy!: string;

  @Column(instantColumn)
  receivedAt!: Instant;

  /** When the last of its rows had its verdict. */
  @Column(maybe(instantColumn))
  postedAt!: Instant | null;
}
