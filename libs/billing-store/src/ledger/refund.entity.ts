import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { centsColumn, instantColumn, maybe } from '../columns.js';

/** Money owed back, and to whom. */
@Entity('refunds')
@Check('a_refund_is_something', 'amount > 0')
@Index('refunds_by_case', ['caseNumber'])
export class Refund {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'refunds_pkey' })
  key!: string;

  @Column('text', { nullable: true })
  account!: string | null;

  @Column('text')
  caseNumber!: string;

  @Column('text')
  purpose!: string;

  @Column('text')
  owedTo!: string;

  @Column(centsColumn)
  amount!: Cents;

  @Column('text')
  reason!: string;

  @Column(instantColumn)
  owedAt!: Instant;

  @Column(maybe(instantColumn))
  paidAt!: Instant | null;

  /** The money that it came from was taken back before it was paid out. */
  @Column(maybe(instantColumn))
  withdrawnAt!: Instant | null;
}
