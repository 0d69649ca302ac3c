import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EffectState } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { Case } from './case.entity.js';

/** Something outside the store that follows from an entry: a letter, an order, a partner call. */
@Entity('effects')
@Check('effects_state_check', `state IN ('owed', 'begun', 'done', 'unknown', 'given up', 'undone')`)
@Index('effects_under_way', { synchronize: false })
@Index('effects_stuck', { synchronize: false })
export class EffectRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'effects_pkey' })
  @ForeignKey(() => Case, { name: 'effects_case_number_fkey' })
  caseNumber!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'effects_pkey' })
  key!: string;

  @Column('text')
  name!: string;

  @Column('text')
  stage!: string;

  @Column('integer')
  opening!: number;

  @Column('text', { nullable: true })
  item!: string | null;

  @Column('text')
  state!: EffectState;

  /** Grows in the order in which effects came to be owed. */
  @Column('integer')
  order!: number;

  @Column('text', { nullable: true })
  undoes!: string | null;

  /** Why the call waits for a person. */
  @Column('text', { nullable: true })
  stuck!: string | null;

  @Column(instantColumn)
  owedAt!: Instant;

  @Column(maybe(instantColumn))
  settledAt!: Instant | null;
}
