import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';

/** The heads of all chains at an instant, in one hash. Who rewrites a chain has to rewrite every anchor after it, also those that were logged elsewhere. */
@Entity('anchors')
export class Anchor {
  @PrimaryColumn({ ...instantColumn, primaryKeyConstraintName: 'anchors_pkey' })
  at!: Instant;

  @Column('integer')
  cases!: number;

  @Column('bigint')
  entries!: string;

  @Column('bytea')
  heads!: Buffer;
}
