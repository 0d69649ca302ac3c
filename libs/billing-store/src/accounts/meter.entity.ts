import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { ServicePoint } from './service-point.entity.js';

/** A meter, and the service point where it is set. */
@Entity('meters')
@Index('meters_by_service_point', ['servicePoint'])
export class Meter {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'meters_pkey' })
  number!: string;

  @Column('text', { nullable: true })
  @ForeignKey(() => ServicePoint, { name: 'meters_service_point_fkey' })
  servicePoint!: string | null;

  @Column(maybe(instantColumn))
  setAt!: Instant | null;

  @Column(maybe(instantColumn))
  removedAt!: Instant | null;
}
