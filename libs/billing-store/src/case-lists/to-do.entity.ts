import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { Case } from './case.entity.js';

/** Something that a person has to look at. */
@Entity('to_dos')
@Index('to_dos_by_role', { synchronize: false })
@Index('to_dos_by_assignee', { synchronize: false })
@Index('follow_ups_to_keep', { synchronize: false })
@Index('follow_ups_by_due', { synchronize: false })
@Index('follow_ups_by_owner', { synchronize: false })
export class ToDoRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'to_dos_pkey' })
  @ForeignKey(() => Case, { name: 'to_dos_case_number_fkey' })
  caseNumber!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'to_dos_pkey' })
  key!: string;

  @Column('text')
  what!: string;

  @Column('text')
  role!: string;

  @Column('text', { nullable: true })
  assignee!: string | null;

  /** Whose word it is, of what was promised to a customer. */
  @Column('text', { nullable: true })
  owner!: string | null;

  /** The opening, item, ask, hold or effect it is about. */
  @Column('text')
  about!: string;

  @Column(instantColumn)
  raisedAt!: Instant;

  @Column(maybe(instantColumn))
  dueAt!: Instant | null;

  @Column(maybe(instantColumn))
  doneAt!: Instant | null;

  /** Nobody when it ended with what it was about. */
  @Column('text', { nullable: true })
  doneBy!: string | null;
}
