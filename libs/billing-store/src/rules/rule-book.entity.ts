import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A version of a rule book as it was loaded. The last one loaded for a utility is in force. */
@Entity('rule_books')
@Index('rule_books_by_utility', ['utility', 'loaded'], { unique: true })
export class RuleBookRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rule_books_pkey' })
  book!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'rule_books_pkey' })
  version!: string;

  @Column('text')
  jurisdiction!: string;

  @Column('text')
  utility!: string;

  /** 1, 2, 3 … in the order in which the utility's books were loaded. */
  @Column('integer')
  loaded!: number;
}
