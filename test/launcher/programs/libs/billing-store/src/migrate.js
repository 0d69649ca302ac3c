const { MIGRATE_ENDS_WITH } = process.env;

if (MIGRATE_ENDS_WITH) {
  process.stderr.write('permission denied for schema public, connect ECONNREFUSED\n');
  process.exit(Number(MIGRATE_ENDS_WITH));
}
