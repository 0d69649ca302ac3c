import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PastArrangement, PledgeSeen, SeveranceSeen } from '../../../domain/src/accounts/standing.js';
import { Account } from '../accounts/account.entity.js';

/** An arrangement, a pledge or a severance of an account, as other cases of the account see it. */
@Entity('agreements')
@Check('agreements_kind_check', `kind IN ('arrangement', 'pledge', 'severance')`)
@Index('agreements_by_account', ['account', 'kind'])
@Index('arrangements_by_acceptance', { synchronize: false })
export class AgreementRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'agreements_pkey' })
  caseNumber!: string;

  @Column('text')
  @ForeignKey(() => Account, { name: 'agreements_account_fkey' })
  account!: string;

  @Column('text')
  kind!: 'arrangement' | 'pledge' | 'severance';

  @Column('jsonb')
  seen!: PastArrangement | PledgeSeen | SeveranceSeen;

  /** Who agreed on it with the customer; nobody where it was made in bulk, or by time. */
  @Column('text', { nullable: true })
  agreedBy!: string | null;

  /** The rules by which it came to be. */
  @Column('text', { nullable: true })
  book!: string | null;

  @Column('text', { nullable: true })
  version!: string | null;
}
