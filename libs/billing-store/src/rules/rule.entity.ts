import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import type { RuleStanding } from '../../../domain/src/rules/rule-book.js';
import { RuleBookRow } from './rule-book.entity.js';

const onceOnADay = `USING gist (text_span(book, book, '[]') WITH =, text_span(version, version, '[]') WITH =,
  text_span(key, key, '[]') WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`;

/** One value of a rule book, for as long as it is valid, and where it comes from. Never changed. */
@Entity('rules')
@Check('rules_standing_check', `standing IN ('confirmed', 'secondary', 'assumption', 'own')`)
@ForeignKey(() => RuleBookRow, ['book', 'version'], ['book', 'version'], { name: 'rules_book_version_fkey' })
@Exclusion('one_value_of_a_key_on_a_day', onceOnADay)
export class RuleRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rules_pkey' })
  book!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'rules_pkey' })
  version!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'rules_pkey' })
  key!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'rules_pkey' })
  validFrom!: string;

  /** The last day; none while it is valid. */
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Column('text')
  jurisdiction!: string;

  @Column('text')
  utility!: string;

  @Column('jsonb')
  value!: unknown;

  @Column('text')
  source!: string;

  @Column('text')
  clause!: string;

  @Column('text')
  standing!: RuleStanding;
}
