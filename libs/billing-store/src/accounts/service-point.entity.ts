import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Facts } from '../../../domain/src/cases/state.js';
import { Premise } from './premise.entity.js';

/** Where service reaches a premise: one panel, one tap, one street light. */
@Entity('service_points')
@Index('service_points_by_premise', ['premise'])
export class ServicePoint {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'service_points_pkey' })
  number!: string;

  @Column('text')
  @ForeignKey(() => Premise, { name: 'service_points_premise_fkey' })
  premise!: string;

  @Column('text')
  commodity!: string;

  @Column('jsonb')
  details!: Facts;
}
