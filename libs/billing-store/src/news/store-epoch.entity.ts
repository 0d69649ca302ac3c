import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Raised when the store is restored from a copy: what workflows know from before is void. One row. */
@Entity('store_epoch')
@Check('store_epoch_one_check', 'one')
export class StoreEpoch {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'store_epoch_pkey', default: true })
  one!: boolean;

  @Column('integer')
  epoch!: number;
}
