import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';

/** A person or business that the utility serves. */
@Entity('customers')
export class Customer {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'customers_pkey' })
  number!: string;

  @Column('text')
  name!: string;

  /** `residential`, `business`, `public agency`, … */
  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  mailingAddress!: string | null;

  /** `en` or `es`: what letters are written in. Not known is English. */
  @Column('text', { nullable: true })
  language!: string | null;

  /** `post` or `e-mail`: how letters are to come. Not known is by post. */
  @Column('text', { nullable: true })
  lettersBy!: string | null;

  @Column(instantColumn)
  since!: Instant;
}
