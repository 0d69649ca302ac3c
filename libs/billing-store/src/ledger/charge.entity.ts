import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ChargeKind } from '../../../domain/src/accounts/charge.js';
import type { Service } from '../../../domain/src/accounts/service.js';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { Account } from '../accounts/account.entity.js';
import { centsColumn, instantColumn } from '../columns.js';
import { Bill } from './bill.entity.js';

/** Something that a customer owes for service. What is open of it is the balance of its ledger account. Never changed. */
@Entity('charges')
@Check('charges_service_check', `service IN ('electric', 'water', 'sewer', 'solid waste')`)
@Check('a_charge_is_something', 'amount > 0')
@Unique('a_ledger_account_for_each_charge', ['ledgerAccount'])
@Index('charges_by_account', ['account', 'dueOn'])
@Index('charges_by_bill', ['bill'])
@Index('charges_by_arrangement', ['arrangement'], { where: 'arrangement IS NOT NULL' })
export class ChargeRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'charges_pkey' })
  key!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'charges_account_fkey' })
  account!: string;

  @Column('text')
  service!: Service;

  @Column('text')
  kind!: ChargeKind;

  @Column('text', { nullable: true })
  @ForeignKey(() => Bill, { name: 'charges_bill_fkey' })
  bill!: string | null;

  /** The case number of the arrangement whose installment it is. */
  @Column('text', { nullable: true })
  arrangement!: string | null;

  @Column(centsColumn)
  amount!: Cents;

  @Column('date')
  dueOn!: string;

  @Column('date')
  issuedOn!: string;

  @Column(instantColumn)
  at!: Instant;

  /** Left by an occupant who has moved out. */
  @Column('boolean')
  departed!: boolean;

  @Column('text')
  ledgerAccount!: string;
}
