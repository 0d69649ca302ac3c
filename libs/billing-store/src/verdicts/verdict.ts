import { Column } from 'typeorm';

/** What became of one of many: a row of a file, an account of a run. */
export abstract class Verdict<Said extends string> {
  @Column('text')
  verdict!: Said;

  /** Why it was not taken: a problem of the catalogue. */
  @Column('text', { nullable: true })
  code!: string | null;

  @Column('text', { nullable: true })
  detail!: string | null;
}

/** Where what was taken has become a case. */
export abstract class VerdictWithCase<Said extends string> extends Verdict<Said> {
  @Column('text', { nullable: true })
  caseNumber!: string | null;
}
