import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';

/** Somebody who may sign in, in one role. The name is what journals say, so nobody shares it. */
@Entity('people')
@Unique('people_name_key', ['name'])
@Unique('people_issuer_subject_key', ['issuer', 'subject'])
@Check('people_language_check', `language IN ('en', 'es')`)
export class Person {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'people_pkey' })
  key!: string;

  /** The identity provider, and what it calls this person. */
  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: string;

  /** The contractor or the agency that this person belongs to. */
  @Column('text', { nullable: true })
  of!: string | null;

  @Column('text')
  language!: 'en' | 'es';

  @Column(instantColumn)
  addedAt!: Instant;

  @Column(maybe(instantColumn))
  revokedAt!: Instant | null;
}
