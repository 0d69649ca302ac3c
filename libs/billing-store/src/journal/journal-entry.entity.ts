import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';
import { Case } from '../case-lists/case.entity.js';

/** One entry of the journal of a case: numbered 1, 2, 3 …, chained by its hash over its stored bytes, never changed. */
@Entity('journal')
@Check('journal_number_check', 'number > 0')
export class JournalEntry {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'journal_pkey' })
  @ForeignKey(() => Case, { name: 'journal_case_number_fkey' })
  caseNumber!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'journal_pkey' })
  number!: number;

  @Column(instantColumn)
  at!: Instant;

  @Column('text')
  kind!: string;

  @Column('text')
  actor!: string;

  @Column('text')
  role!: string;

  /** The id of the command that it ends. */
  @Column('text', { nullable: true })
  command!: string | null;

  /** The bytes that the hash is over; jsonb would not keep them. */
  @Column('text')
  body!: string;

  @Column('bytea')
  hash!: Buffer;
}
