import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Party, StageStatus } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { Case } from './case.entity.js';

/** A stage of a case and its current opening. */
@Entity('stages')
@Index('stages_by_due', { synchronize: false })
@Index('stages_by_owner', { synchronize: false })
@Index('stages_by_end', { synchronize: false })
@Index('stages_by_assignee', { synchronize: false })
export class Stage {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'stages_pkey' })
  @ForeignKey(() => Case, { name: 'stages_case_number_fkey' })
  caseNumber!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'stages_pkey' })
  key!: string;

  @Column('text')
  status!: StageStatus;

  /** How many times it has been opened. */
  @Column('integer')
  opening!: number;

  @Column('text')
  owner!: string;

  @Column('text', { nullable: true })
  assignee!: string | null;

  /** Who has the case, while the stage is open: a team's queue is narrowed by it without a look at the cases. */
  @Column('text', { nullable: true })
  caseAssignee!: string | null;

  @Column('text')
  clock!: Party;

  @Column(maybe(instantColumn))
  openedAt!: Instant | null;

  @Column(maybe(instantColumn))
  dueAt!: Instant | null;

  @Column(maybe(instantColumn))
  endedAt!: Instant | null;

  @Column('text', { nullable: true })
  reportedBy!: string | null;

  /** Its row is gone from the table of the process; its history stays readable. */
  @Column('boolean')
  removed!: boolean;
}
