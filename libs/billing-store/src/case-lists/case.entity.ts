import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CaseHead, Party } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';

/** What lists show of a case, and the head of its chain. Derived from its state by every command. */
@Entity('cases')
@Check('cases_status_check', `status IN ('open', 'cancelling', 'closed')`)
@Index('cases_by_due', { synchronize: false })
@Index('cases_by_assignee', { synchronize: false })
@Index('cases_by_owner', { synchronize: false })
@Index('cases_by_party', { synchronize: false })
@Index('cases_by_harm', { synchronize: false })
@Index('cases_by_opening', ['openedAt', 'caseNumber'])
@Index('cases_by_account', ['account'])
@Index('cases_by_premise', ['address'])
@Index('cases_by_company', { synchronize: false })
@Index('cases_of_company_by_opening', ['company', 'openedAt', 'caseNumber'], {
  where: '(company IS NOT NULL)',
})
@Index('cases_being_cancelled', { synchronize: false })
@Index('cases_by_next_due', { synchronize: false })
export class Case {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'cases_pkey' })
  caseNumber!: string;

  @Column('text')
  process!: string;

  @Column('text')
  utility!: string;

  @Column('text', { nullable: true })
  account!: string | null;

  @Column('text')
  status!: CaseHead['status'];

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  kind!: string;

  @Column('integer', { nullable: true })
  level!: number | null;

  @Column('text', { nullable: true })
  address!: string | null;

  /** Of the account, and the address of the premise as it is written. Triggers keep them: no command knows them. */
  @Column('text', { nullable: true })
  customerName!: string | null;

  @Column('text', { nullable: true })
  premiseAddress!: string | null;

  /** The contractor that builds it, or the agency that pledges it. */
  @Column('text', { nullable: true })
  company!: string | null;

  /** The role that owns the case as a whole; a stage may have another. */
  @Column('text')
  owner!: string;

  @Column('text', { nullable: true })
  assignee!: string | null;

  @Column('text', { nullable: true })
  coOwner!: string | null;

  /** Whose time it is now. */
  @Column('text', { nullable: true })
  party!: Party | null;

  @Column('boolean')
  onHold!: boolean;

  @Column('text', { array: true })
  openStages!: string[];

  @Column(instantColumn)
  openedAt!: Instant;

  @Column(maybe(instantColumn))
  closedAt!: Instant | null;

  /** When the first of its open stages falls due. */
  @Column(maybe(instantColumn))
  dueAt!: Instant | null;

  /** When time next gives a command; what the sweep looks for. */
  @Column(maybe(instantColumn))
  nextDue!: Instant | null;

  /** Number and instant of the last entry. */
  @Column('integer')
  entry!: number;

  @Column(instantColumn)
  at!: Instant;

  @Column('bytea')
  hash!: Buffer;

  /** The stage table that the case has adopted. */
  @Column('text', { nullable: true })
  tableHash!: string | null;

  @Column('text')
  search!: string;
}
