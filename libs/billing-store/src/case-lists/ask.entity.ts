import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Party } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { Case } from './case.entity.js';

/** A timed request to another department, an agency or the customer. Its texts are notes. */
@Entity('asks')
export class AskRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'asks_pkey' })
  @ForeignKey(() => Case, { name: 'asks_case_number_fkey' })
  caseNumber!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'asks_pkey' })
  key!: string;

  @Column('text')
  stage!: string;

  @Column('text')
  of!: string;

  @Column('text')
  party!: Party;

  @Column('text')
  question!: string;

  @Column('text')
  askedBy!: string;

  @Column('text')
  askedByRole!: string;

  @Column(instantColumn)
  askedAt!: Instant;

  @Column(instantColumn)
  dueAt!: Instant;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column(maybe(instantColumn))
  answeredAt!: Instant | null;
}
