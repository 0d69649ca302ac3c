import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn } from '../columns.js';

/** A command that was accepted. The same id with the same body gets the first answer. */
@Entity('accepted_commands')
export class AcceptedCommand {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'accepted_commands_pkey' })
  caller!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'accepted_commands_pkey' })
  id!: string;

  @Column('text')
  caseNumber!: string;

  @Column('bytea')
  bodyHash!: Buffer;

  @Column('text')
  answer!: string;

  @Column(instantColumn)
  at!: Instant;
}
