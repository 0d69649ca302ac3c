import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Json } from '../../../domain/src/cases/state.js';
import type { Instant } from '../../../domain/src/time/instant.js';
import { instantColumn, maybe } from '../columns.js';

/** A letter, an invoice, a drawing: what it is, and its content. */
@Entity('documents')
@Unique('one_document_for_an_effect', ['effect'])
@Index('documents_by_case', ['caseNumber', 'at'])
@Index('documents_held', ['at', 'id'], {
  where: '((held_for IS NOT NULL) AND (approved_at IS NULL) AND (withdrawn_at IS NULL))',
})
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

  /** What a letter says, for reading without printing it; other papers have none. */
  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { nullable: true })
  html!: string | null;

  /** Every number in it, with the row that it comes from. */
  @Column('jsonb', { nullable: true })
  figures!: Json;

  @Column('text', { nullable: true })
  language!: string | null;

  /** Who gets it, worked out before it is sent. */
  @Column('jsonb', { nullable: true })
  recipients!: Json;

  /** The rule by which a person approves it before it goes out. */
  @Column('text', { nullable: true })
  heldFor!: string | null;

  @Column(maybe(instantColumn))
  approvedAt!: Instant | null;

  @Column('text', { nullable: true })
  approvedBy!: string | null;

  @Column('text', { nullable: true })
  withdrawnBy!: string | null;

  @Column('text', { nullable: true })
  withdrawnWhy!: string | null;
}
