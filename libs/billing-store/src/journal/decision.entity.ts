import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Json } from '../../../domain/src/cases/state.js';
import type { RuleStanding } from '../../../domain/src/rules/rule-book.js';
import { JournalEntry } from './journal-entry.entity.js';

/** What an entry decided by which rule, from what: enough to decide it again. */
@Entity('decisions')
@ForeignKey(() => JournalEntry, ['caseNumber', 'entry'], ['caseNumber', 'number'], {
  name: 'decisions_case_number_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
export class DecisionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'decisions_pkey' })
  caseNumber!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'decisions_pkey' })
  entry!: number;

  /** Its place among the decisions of the entry. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'decisions_pkey' })
  place!: number;

  @Column('text')
  rule!: string;

  @Column('text')
  book!: string;

  @Column('text')
  version!: string;

  @Column('text')
  clause!: string;

  @Column('text')
  source!: string;

  @Column('text')
  standing!: RuleStanding;

  @Column('jsonb')
  inputs!: Json;

  @Column('jsonb')
  outcome!: Json;
}
