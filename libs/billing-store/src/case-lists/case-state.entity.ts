import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Case } from './case.entity.js';

/** What the entries of a case come to, as JSON text: what a command is decided on. */
@Entity('case_states')
export class CaseStateRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'case_states_pkey' })
  @ForeignKey(() => Case, { name: 'case_states_case_number_fkey' })
  caseNumber!: string;

  @Column('integer')
  entry!: number;

  @Column('text')
  state!: string;
}
