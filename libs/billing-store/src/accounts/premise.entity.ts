import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place that is served, or is to be. */
@Entity('premises')
export class Premise {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'premises_pkey' })
  number!: string;

  @Column('text')
  utility!: string;

  @Column('text')
  address!: string;

  @Column('text')
  city!: string;

  @Column('text', { nullable: true })
  county!: string | null;

  @Column('text', { nullable: true })
  postalCode!: string | null;
}
