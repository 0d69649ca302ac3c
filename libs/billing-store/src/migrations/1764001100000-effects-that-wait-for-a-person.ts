import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Effects that wait for a person are few, and counted at every look at the health of the system. */
export class EffectsThatWaitForAPerson1764001100000 implements MigrationInterface {
  name = 'EffectsThatWaitForAPerson1764001100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX effects_stuck ON effects (case_number) WHERE stuck IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX effects_stuck');
  }
}
