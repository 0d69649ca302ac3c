import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';

/** A text about people or a case. Commands carry its id, never its words. */
@Entity('notes')
@Index('notes_by_case', ['caseNumber', 'at'])
@Index('notes_by_account', ['account', 'at'])
export class Note {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notes_pkey' })
  id!: string;

  @Column('text', { nullable: true })
  caseNumber!: string | null;

  @Column('text', { nullable: true })
  account!: string | null;

  @Column('text')
  text!: string;

  @Column('text')
  author!: string;

  @Column('text')
  role!: string;

  @Column(instantColumn)
  at!: Instant;
}
