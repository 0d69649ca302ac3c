import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';

/** A letter, an invoice, a drawing: what it is, and its content. */
@Entity('documents')
@Unique('one_document_for_an_effect', ['effect'])
@Index('documents_by_case', ['caseNumber', 'at'])
export class StoredDocument {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'documents_pkey' })
  id!: string;

  @Column('text')
  caseNumber!: string;

  /** The effect that made it; an effect makes one document, however often it is tried. */
  @Column('text', { nullable: true })
  effect!: string | null;

  @Column('text')
  kind!: string;

  @Column('text')
  title!: string;

  @Column('text')
  contentType!: string;

  @Column('bytea')
  content!: Buffer;

  @Column('bytea')
  sha256!: Buffer;

  @Column(instantColumn)
  at!: Instant;

  @Column(maybe(instantColumn))
  withdrawnAt!: Instant | null;
}
