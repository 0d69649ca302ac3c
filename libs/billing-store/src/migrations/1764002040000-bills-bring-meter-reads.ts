import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the meters counted comes with each bill. */
export class BillsBringMeterReads1764002040000 implements MigrationInterface {
  name = 'BillsBringMeterReads1764002040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meter_reads (
        bill text NOT NULL, service text NOT NULL, meter text NOT NULL, unit text NOT NULL, quantity numeric(14, 3) NOT NULL,
        reading_from numeric(14, 3), reading_to numeric(14, 3), how text NOT NULL,
        CONSTRAINT meter_reads_pkey PRIMARY KEY (bill, service, meter),
        CONSTRAINT meter_reads_bill_fkey FOREIGN KEY (bill) REFERENCES bills,
        CONSTRAINT meter_reads_service_check CHECK (service IN ('electric', 'water', 'sewer', 'solid waste')),
        CONSTRAINT meter_reads_how_check CHECK (how IN ('read', 'estimated', 'by customer')),
        CONSTRAINT use_is_not_negative CHECK (quantity >= 0)
      );
      CREATE TRIGGER meter_reads_are_never_changed BEFORE UPDATE OR DELETE ON meter_reads
        FOR EACH ROW EXECUTE FUNCTION refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE meter_reads;');
  }
}
