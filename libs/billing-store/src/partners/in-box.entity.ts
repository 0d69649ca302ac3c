import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';

/** The stand-in in-box of outside parties: what reached them under our reference. */
@Entity({ schema: 'partners', name: 'in_box' })
@Index('in_box_by_partner', ['partner', 'receivedAt'])
export class InBox {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'in_box_pkey' })
  reference!: string;

  @Column('text')
  partner!: string;

  @Column('text')
  kind!: string;

  @Column('jsonb')
  body!: Json;

  @Column(instantColumn)
  receivedAt!: Instant;

  @Column(maybe(instantColumn))
  withdrawnAt!: Instant | null;
}
