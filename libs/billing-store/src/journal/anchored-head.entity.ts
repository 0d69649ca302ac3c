import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';
import { Anchor } from './anchor.entity.js';

/** The head of a chain, as an anchor found it. */
@Entity('anchored_heads')
@Index('anchored_heads_by_anchor', ['at', 'caseNumber'])
export class AnchoredHead {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'anchored_heads_pkey' })
  caseNumber!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'anchored_heads_pkey' })
  entry!: number;

  @Column('bytea')
  hash!: Buffer;

  @Column(instantColumn)
  @ForeignKey(() => Anchor, { name: 'anchored_heads_at_fkey', deferrable: 'INITIALLY DEFERRED' })
  at!: Instant;
}
