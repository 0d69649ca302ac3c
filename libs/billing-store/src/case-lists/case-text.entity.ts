import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Case } from './case.entity.js';

/** What a case is found by: number, title, address. A trigger keeps it; apart from the list row, which changes far more often. */
@Entity('case_texts')
@Index('case_texts_by_trigram', { synchronize: false })
export class CaseText {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'case_texts_pkey' })
  @ForeignKey(() => Case, { name: 'case_texts_case_number_fkey' })
  caseNumber!: string;

  @Column('text')
  search!: string;
}
