import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { Case } from '../case-lists/case.entity.js';

/** A case whose workflow has to hear of it, until it is told. */
@Entity('news')
@Index('news_by_age', ['since'])
export class News {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'news_pkey' })
  @ForeignKey(() => Case, { name: 'news_case_number_fkey' })
  caseNumber!: string;

  @Column('integer')
  entry!: number;

  @Column(instantColumn)
  since!: Instant;

  /** By the real clock: until then one relay has it. */
  @Column(maybe(instantColumn))
  leasedUntil!: Instant | null;

  @Column('text', { nullable: true })
  leasedBy!: string | null;
}
