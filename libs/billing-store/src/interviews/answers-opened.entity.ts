import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';
import { Interview } from './interview.entity.js';

/** That somebody has opened answers of an interview, which, and what for. Never changed. */
@Entity('answers_opened')
@Index('answers_opened_by_interview', ['interview', 'at'])
export class AnswersOpened {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'answers_opened_pkey',
  })
  readonly id!: string;

  @Column('text')
  @ForeignKey(() => Interview, { name: 'answers_opened_interview_fkey' })
  interview!: string;

  @Column('text', { array: true })
  fields!: string[];

  @Column('text')
  purpose!: string;

  @Column('text')
  byName!: string;

  @Column('text')
  byRole!: string;

  @Column(instantColumn)
  at!: Instant;
}
