import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { Account } from './account.entity.js';
import { Meter } from './meter.entity.js';
import { ServicePoint } from './service-point.entity.js';

/** Who takes service at a service point from when. Pending while the meter is set and nobody has applied. */
@Entity('services')
@Check('services_status_check', `status IN ('pending', 'active', 'ended')`)
@Check('services_off_check', `off IN ('disconnected', 'restricted')`)
@Check(
  'active_service_is_taken_by_an_account',
  `status <> 'active' OR (account IS NOT NULL AND starts_at IS NOT NULL)`,
)
@Index('services_by_account', ['account'])
@Index('one_active_service_at_a_service_point', ['servicePoint'], {
  unique: true,
  where: `status = 'active'`,
})
export class Service {
  /** Derived from what made it: an effect of a case. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'services_pkey' })
  key!: string;

  @Column('text')
  @ForeignKey(() => ServicePoint, { name: 'services_service_point_fkey' })
  servicePoint!: string;

  @Column('text', { nullable: true })
  @ForeignKey(() => Account, { name: 'services_account_fkey' })
  account!: string | null;

  @Column('text', { nullable: true })
  @ForeignKey(() => Meter, { name: 'services_meter_fkey' })
  meter!: string | null;

  @Column('text', { nullable: true })
  caseNumber!: string | null;

  @Column('text')
  status!: 'pending' | 'active' | 'ended';

  @Column(maybe(instantColumn))
  startsAt!: Instant | null;

  @Column(maybe(instantColumn))
  endedAt!: Instant | null;

  /** Cut off, or its flow restricted, while the service goes on. */
  @Column('text', { nullable: true })
  off!: 'disconnected' | 'restricted' | null;

  @Column(maybe(instantColumn))
  offSince!: Instant | null;
}
