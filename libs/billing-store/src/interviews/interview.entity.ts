import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';

/** That an interview was held, about which case. What was answered is sealed, field by field, until its time is over. */
@Entity('interviews')
@Index('interviews_by_case', ['caseNumber', 'at'])
export class Interview {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'interviews_pkey' })
  id!: string;

  @Column('text')
  caseNumber!: string;

  @Column('text')
  language!: string;

  @Column('text')
  takenBy!: string;

  @Column(instantColumn)
  at!: Instant;

  @Column(maybe(instantColumn))
  erasedAt!: Instant | null;
}
