import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';

/** What a program of a partner or an agency shows. Its secret is told once; here is its hash alone. */
@Entity('credentials')
@Unique('credentials_name_key', ['name'])
export class Credential {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'credentials_pkey' })
  id!: string;

  /** What journals say. */
  @Column('text')
  name!: string;

  @Column('text')
  role!: string;

  @Column('text', { nullable: true })
  of!: string | null;

  @Column('bytea')
  secretHash!: Buffer;

  /** After a rotation the secret before is good for a while, so that nobody has to change both sides at once. */
  @Column('bytea', { nullable: true })
  formerHash!: Buffer | null;

  @Column(maybe(instantColumn))
  formerUntil!: Instant | null;

  @Column(instantColumn)
  createdAt!: Instant;

  @Column(instantColumn)
  expiresAt!: Instant;

  @Column(maybe(instantColumn))
  revokedAt!: Instant | null;
}
