import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';

/** What a worker last said of itself, by the real clock. One that has not been seen for a while is gone. */
@Entity('workers')
export class WorkerReport {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'workers_pkey' })
  name!: string;

  @Column(instantColumn)
  startedAt!: Instant;

  @Column(instantColumn)
  seenAt!: Instant;

  /** Cases told and workflows revived since it started. */
  @Column('integer')
  told!: number;

  @Column('integer')
  revived!: number;

  /** For how long the first untold case is untold, by the clock of the casework. */
  @Column('integer')
  lagSeconds!: number;

  /** Effects that are owed or begun. */
  @Column('integer')
  owed!: number;
}
