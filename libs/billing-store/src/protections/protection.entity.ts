import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ProtectionKind } from '../../../domain/src/accounts/standing.js';
import type { Service } from '../../../domain/src/accounts/service.js';
import type { Facts } from '../../../domain/src/cases/state.js';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Account } from '../accounts/account.entity.js';
import { centsColumn, instantColumn, maybe } from '../columns.js';

/** A fact that keeps service on. It ends once; a trigger refuses every other change. */
@Entity('protections')
@Check('protections_service_check', `service IN ('electric', 'water', 'sewer', 'solid waste')`)
@Check('an_end_has_its_reason', '(ended_at IS NULL) = (ended_why IS NULL)')
@Index('protections_by_account', ['account'])
@Index('protections_by_case', ['caseNumber'])
export class ProtectionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'protections_pkey' })
  key!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'protections_account_fkey' })
  account!: string;

  @Column('text', { nullable: true })
  service!: Service | null;

  @Column('text')
  kind!: ProtectionKind;

  @Column(maybe(centsColumn))
  amount!: Cents | null;

  @Column(instantColumn)
  holdsFrom!: Instant;

  @Column(maybe(instantColumn))
  holdsUntil!: Instant | null;

  @Column('text')
  clause!: string;

  @Column('text', { nullable: true })
  caseNumber!: string | null;

  @Column(maybe(instantColumn))
  endedAt!: Instant | null;

  @Column('text', { nullable: true })
  endedWhy!: string | null;

  @Column('jsonb', { nullable: true })
  details!: Facts | null;
}
