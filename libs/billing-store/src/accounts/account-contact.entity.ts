import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';
import { Account } from './account.entity.js';

/** How one speaks with the people of an account. */
@Entity('account_contacts')
export class AccountContactRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'account_contacts_pkey' })
  @ForeignKey(() => Account, { name: 'account_contacts_account_fkey' })
  account!: string;

  /** The language that is spoken: `Navajo`. */
  @Column('text', { nullable: true })
  language!: string | null;

  @Column('boolean')
  interpreter!: boolean;

  /** Where they live is told only to those who have to go there or write. */
  @Column('boolean')
  confidentialAddress!: boolean;

  @Column(instantColumn)
  changedAt!: Instant;

  @Column('text')
  changedBy!: string;
}
