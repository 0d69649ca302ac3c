import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Review } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';
import { Case } from './case.entity.js';

/** Evidence of a senior review at a named review point. */
@Entity('reviews')
export class ReviewRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'reviews_pkey' })
  @ForeignKey(() => Case, { name: 'reviews_case_number_fkey' })
  caseNumber!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'reviews_pkey' })
  key!: string;

  @Column('text')
  stage!: string;

  @Column('integer')
  opening!: number;

  @Column('text')
  outcome!: Review['outcome'];

  @Column('text')
  byName!: string;

  @Column('text')
  byRole!: string;

  @Column(instantColumn)
  at!: Instant;

  @Column('text', { nullable: true })
  note!: string | null;
}
