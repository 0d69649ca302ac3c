import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CallerKind, Scope } from '../../../domain/src/arrangements/commands.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { Account } from './account.entity.js';

/** Somebody who may speak about an account, or who is sent its notices. */
@Entity('account_people')
@Check(
  'account_people_kind_check',
  `kind IN ('holder', 'joint holder', 'authorized person', 'agency', 'third-party designee')`,
)
@Index('account_people_by_account', ['account', 'since'])
export class AccountPersonRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'account_people_pkey' })
  key!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'account_people_account_fkey' })
  account!: string;

  @Column('text')
  kind!: CallerKind;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** Where notices go. */
  @Column('text', { nullable: true })
  address!: string | null;

  /** For what an authorized person was authorized, and its last day. */
  @Column('text', { array: true, nullable: true })
  scope!: Scope[] | null;

  @Column('date', { nullable: true })
  until!: string | null;

  /** Which agency, and the day of the customer's release. */
  @Column('text', { nullable: true })
  agency!: string | null;

  @Column('date', { nullable: true })
  releasedOn!: string | null;

  @Column(instantColumn)
  since!: Instant;

  @Column('text')
  namedBy!: string;

  @Column(maybe(instantColumn))
  endedAt!: Instant | null;

  @Column('text', { nullable: true })
  endedBy!: string | null;
}
