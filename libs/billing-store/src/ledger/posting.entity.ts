import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';

/** What moved money, once for its key. Its entries add up to nothing; a mistake is corrected by a posting that reverses it. */
@Entity('postings')
@Unique('reversed_once', ['reverses'])
@Index('postings_by_account', ['account', 'at'])
@Index('postings_by_case', ['caseNumber', 'at'])
export class Posting {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'postings_pkey' })
  key!: string;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  account!: string | null;

  @Column('text', { nullable: true })
  caseNumber!: string | null;

  @Column(instantColumn)
  at!: Instant;

  @Column('text', { nullable: true })
  memo!: string | null;

  @Column('text', { nullable: true })
  @ForeignKey(() => Posting, { name: 'postings_reverses_fkey' })
  reverses!: string | null;
}
