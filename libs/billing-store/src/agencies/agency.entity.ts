import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import type { Organization } from './organization.js';

/** An agency that helps customers, as Open Referral (HSDS 3) describes an organization. */
@Entity('agencies')
export class AgencyRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'agencies_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  organization!: Organization;

  @Column(instantColumn)
  changedAt!: Instant;

  @Column('text')
  changedBy!: string;

  /** From then on nobody is referred there. */
  @Column(maybe(instantColumn))
  endedAt!: Instant | null;
}
