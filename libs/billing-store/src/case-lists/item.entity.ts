import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Facts, Party } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { Case } from './case.entity.js';

/** One parcel, one permit: a part of a stage with states of its own. */
@Entity('items')
export class ItemRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'items_pkey' })
  @ForeignKey(() => Case, { name: 'items_case_number_fkey' })
  caseNumber!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'items_pkey' })
  key!: string;

  @Column('text')
  stage!: string;

  @Column('text')
  name!: string;

  @Column('text')
  state!: string;

  @Column('text')
  party!: Party;

  @Column('text')
  owner!: string;

  @Column('boolean')
  ended!: boolean;

  @Column(instantColumn)
  since!: Instant;

  @Column(maybe(instantColumn))
  dueAt!: Instant | null;

  @Column('jsonb')
  fields!: Facts;
}
