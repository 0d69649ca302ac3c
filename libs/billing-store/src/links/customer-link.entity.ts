import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Account } from '../accounts/account.entity.js';
import { instantColumn, maybe } from '../columns.js';

/**
 * A link by which a customer looks at one case, for a time, or at an account until a case was opened by it. What it opens with is
 * kept by its hash alone.
 */
@Entity('customer_links')
@Check('a_link_is_of_something', 'case_number IS NOT NULL OR account IS NOT NULL')
@Index('customer_links_by_account', ['account', 'madeAt'], { where: 'account IS NOT NULL' })
@Index('customer_links_by_case', ['caseNumber', 'madeAt'])
export class CustomerLink {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'customer_links_pkey' })
  id!: string;

  @Column('text', { nullable: true })
  caseNumber!: string | null;

  @Column('text', { nullable: true })
  @ForeignKey(() => Account, { name: 'customer_links_account_fkey' })
  account!: string | null;

  /** By letter, or handed over by whoever made it. */
  @Column('text')
  by!: 'letter' | 'hand';

  /** Where the page is: what stands before the secret in a letter. */
  @Column('text')
  page!: string;

  @Column('text')
  madeBy!: string;

  @Column(instantColumn)
  madeAt!: Instant;

  @Column(instantColumn)
  expiresAt!: Instant;

  @Column(maybe(instantColumn))
  revokedAt!: Instant | null;

  @Column('text', { nullable: true })
  revokedBy!: string | null;

  @Column('integer')
  opened!: number;

  @Column(maybe(instantColumn))
  lastOpenedAt!: Instant | null;
}
