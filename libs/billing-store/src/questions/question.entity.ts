import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';

/** A question over cases that somebody keeps: the filters of the list, under a name. What it finds is read anew each time. */
@Entity('questions')
@Index('questions_by_owner', ['ownerRole', 'owner'])
@Index('questions_shared', { synchronize: false })
export class QuestionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'questions_pkey' })
  key!: string;

  @Column('text')
  name!: string;

  @Column('text')
  owner!: string;

  @Column('text')
  ownerRole!: string;

  /** A role, or everybody. */
  @Column('text', { nullable: true })
  sharedWith!: string | null;

  @Column('jsonb')
  filters!: Record<string, string | number>;

  @Column(instantColumn)
  keptAt!: Instant;

  @Column(maybe(instantColumn))
  droppedAt!: Instant | null;
}
