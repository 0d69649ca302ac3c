import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Service } from '../../../domain/src/accounts/service.js';
import type { ReadHow } from '../../../domain/src/accounts/usage.js';
import { Bill } from './bill.entity.js';

/** What a meter counted in the period of a bill. Never changed: a corrected bill brings its own. */
@Entity('meter_reads')
@Check('meter_reads_service_check', `service IN ('electric', 'water', 'sewer', 'solid waste')`)
@Check('meter_reads_how_check', `how IN ('read', 'estimated', 'by customer')`)
@Check('use_is_not_negative', 'quantity >= 0')
export class MeterReadRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'meter_reads_pkey' })
  @ForeignKey(() => Bill, { name: 'meter_reads_bill_fkey' })
  bill!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'meter_reads_pkey' })
  service!: Service;

  /** Empty where the bill names none. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'meter_reads_pkey' })
  meter!: string;

  @Column('text')
  unit!: string;

  @Column('numeric', { precision: 14, scale: 3 })
  quantity!: string;

  @Column('numeric', { precision: 14, scale: 3, nullable: true })
  readingFrom!: string | null;

  @Column('numeric', { precision: 14, scale: 3, nullable: true })
  readingTo!: string | null;

  @Column('text')
  how!: ReadHow;
}
