import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Cents } from '../../../domain/src/money.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { centsColumn, instantColumn } from '../columns.js';

/** What somebody has given up of the utility's money by a command that has a limit. */
@Entity('limit_uses')
@Index('limit_uses_by_caller', ['caller', 'command', 'at'])
export class LimitUse {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    primaryKeyConstraintName: 'limit_uses_pkey',
    generatedIdentity: 'ALWAYS',
  })
  readonly id!: string;

  @Column('text')
  caller!: string;

  @Column('text')
  command!: string;

  @Column(centsColumn)
  amount!: Cents;

  @Column(instantColumn)
  at!: Instant;
}
