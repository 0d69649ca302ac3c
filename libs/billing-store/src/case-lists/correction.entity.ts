import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Party } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';
import { Case } from './case.entity.js';

/** A wrongly attributed span put right. The old line stays. */
@Entity('corrections')
export class CorrectionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'corrections_pkey' })
  @ForeignKey(() => Case, { name: 'corrections_case_number_fkey' })
  caseNumber!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'corrections_pkey' })
  key!: string;

  @Column('text')
  party!: Party;

  @Column(instantColumn)
  from!: Instant;

  @Column(instantColumn)
  to!: Instant;

  @Column('text')
  reason!: string;

  @Column('text')
  byName!: string;

  @Column('text')
  byRole!: string;
}
