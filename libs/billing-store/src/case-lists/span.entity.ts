import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Party } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { Case } from './case.entity.js';

/** An unbroken span of the case's time that belongs to one party. */
@Entity('spans')
export class SpanRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'spans_pkey' })
  @ForeignKey(() => Case, { name: 'spans_case_number_fkey' })
  caseNumber!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'spans_pkey' })
  key!: string;

  @Column('text')
  party!: Party;

  @Column('text', { nullable: true })
  stage!: string | null;

  @Column(instantColumn)
  from!: Instant;

  /** None while it lasts. */
  @Column(maybe(instantColumn))
  to!: Instant | null;
}
