import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';
import { AgencyRow } from './agency.entity.js';

/** A file of pledges, known by the digest of its content and its agency: the same file is the same, under whatever name it comes. */
@Entity('pledge_files')
export class PledgeFile {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pledge_files_pkey' })
  file!: string;

  @Column('text')
  @ForeignKey(() => AgencyRow, { name: 'pledge_files_agency_fkey' })
  agency!: string;

  @Column('text')
  name!: string;

  @Column('text')
  sentBy!: string;

  @Column(instantColumn)
  receivedAt!: Instant;

  /** When the last of its rows had its verdict. */
  @Column(maybe(instantColumn))
  judgedAt!: Instant | null;
}
