import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Interview } from './interview.entity.js';

/** One answer, sealed under a key that is not in the store. */
@Entity('sealed_answers')
export class SealedAnswer {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sealed_answers_pkey' })
  @ForeignKey(() => Interview, { name: 'sealed_answers_interview_fkey' })
  interview!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'sealed_answers_pkey' })
  field!: string;

  @Column('bytea')
  sealed!: Buffer;
}
