import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Account } from '../accounts/account.entity.js';
import { instantColumn } from '../columns.js';
import { ChargeRow } from './charge.entity.js';

/** A deposit that was asked for by the charge of the same key. What is held of it is owed to the customer. */
@Entity('deposits')
@Index('deposits_by_account', ['account'])
export class Deposit {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'deposits_pkey' })
  @ForeignKey(() => ChargeRow, { name: 'deposits_key_fkey' })
  key!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'deposits_account_fkey' })
  account!: string;

  @Column('text')
  ledgerAccount!: string;

  @Column(instantColumn)
  demandedAt!: Instant;
}
