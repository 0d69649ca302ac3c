const { MIGRATE_ENDS_WITH } = process.env;

if (MIGRATE_ENDS_WITH) {
  process.stderr.write('The database knows a migration that this program does not.\n');
  process.exit(Number(MIGRATE_ENDS_WITH));
}
