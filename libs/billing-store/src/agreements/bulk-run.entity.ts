import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';

/** The arrangements that a utility makes when a moratorium has ended: there is one for each utility and moratorium. */
@Entity('bulk_runs')
export class BulkRun {
  /** Its utility and the last day of the moratorium. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'bulk_runs_pkey' })
  run!: string;

  @Column('text')
  utility!: string;

  @Column('date')
  endedOn!: string;

  @Column('text')
  begunBy!: string;

  @Column('text')
  begunRole!: string;

  @Column(instantColumn)
  begunAt!: Instant;

  /** When the last account had its verdict. */
  @Column(maybe(instantColumn))
  doneAt!: Instant | null;
}
