import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';
import { StoredDocument } from './document.entity.js';

/** A letter that was handed to the post or mailed: once for a reference. */
@Entity('deliveries')
@Index('deliveries_by_document', ['document', 'deliveredAt'])
export class Delivery {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'deliveries_pkey' })
  reference!: string;

  @ForeignKey(() => StoredDocument, { name: 'deliveries_of_a_document' })
  @Column('text')
  document!: string;

  @Column('text')
  channel!: string;

  @Column('text')
  address!: string;

  @Column(instantColumn)
  deliveredAt!: Instant;
}
