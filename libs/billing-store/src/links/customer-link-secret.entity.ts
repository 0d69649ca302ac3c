import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';
import { CustomerLink } from './customer-link.entity.js';

/** A secret that opens a link, by its hash. A letter that is tried again has another one; both are good while the link is. */
@Entity('customer_link_secrets')
export class CustomerLinkSecret {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'customer_link_secrets_pkey' })
  hash!: Buffer;

  @ForeignKey(() => CustomerLink, { name: 'customer_link_secrets_of_a_link' })
  @Column('text')
  link!: string;

  @Column(instantColumn)
  madeAt!: Instant;
}
