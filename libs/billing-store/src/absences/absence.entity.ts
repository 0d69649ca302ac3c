import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';

/** Somebody is away: said once, and never changed but for its end. Why somebody is away is nobody's business here. */
@Entity('absences')
@Check('an_absence_takes_time', `until > "from"`)
@Index('absences_that_are_not_over', ['person'], { where: 'ended_at IS NULL' })
export class AbsenceRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'absences_pkey' })
  key!: string;

  /** By the name that cases have for an assignee. */
  @Column('text')
  person!: string;

  @Column(instantColumn)
  from!: Instant;

  /** Until somebody says that this person is back, where it is not known. */
  @Column(maybe(instantColumn))
  until!: Instant | null;

  @Column('text')
  saidBy!: string;

  @Column('text')
  saidByRole!: string;

  @Column(instantColumn)
  saidAt!: Instant;

  /** Back before it was over, or did not go at all. */
  @Column(maybe(instantColumn))
  endedAt!: Instant | null;

  @Column('text', { nullable: true })
  endedBy!: string | null;
}
