import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { Person } from './person.entity.js';

/** One browser that is signed in. Only the hash of its id is here: who reads this table cannot become anybody. */
@Entity('sessions')
@Index('sessions_by_person', ['person'])
export class Session {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'sessions_pkey' })
  idHash!: Buffer;

  @Column('text')
  @ForeignKey(() => Person, { name: 'sessions_person_fkey' })
  person!: string;

  @Column(instantColumn)
  begunAt!: Instant;

  /** When it was last used, to the minute. */
  @Column(instantColumn)
  seenAt!: Instant;

  @Column(instantColumn)
  endsAt!: Instant;

  /** When the provider asked this person anew who it is; nothing where it may have known from before. */
  @Column(maybe(instantColumn))
  provedAt!: Instant | null;

  /** From where it was begun, so that its person knows it again. It goes with the session. */
  @Column('text', { nullable: true })
  browser!: string | null;

  @Column('text', { nullable: true })
  system!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  /** The provider's token, sealed; signing out shows it. */
  @Column('bytea', { nullable: true })
  sealedToken!: Buffer | null;
}
