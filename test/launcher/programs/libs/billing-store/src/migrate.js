const { MIGRATE_ENDS_WITH, MIGRATE_TAKES = '0' } = process.env;

if (MIGRATE_ENDS_WITH) {
  process.stderr.write('permission denied for schema public, connect ECONNREFUSED\n');
  process.exit(Number(MIGRATE_ENDS_WITH));
}

setTimeout(() => undefined, Number(MIGRATE_TAKES));
