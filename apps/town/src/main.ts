import 'reflect-metadata';
import { dataSource } from '../../../libs/billing-store/src/data-source.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { openTown } from './town.js';

/** Opens the demo town in the store, once. */
async function main(url: string | undefined): Promise<void> {
  if (!url) throw new Error('DATABASE_URL is not set');
  const store = await dataSource(url).initialize();
  try {
    const opened = await openTown(store, instant(Date.now()));
    process.stdout.write(
      opened
        ? `The town has ${opened.accounts} accounts and ${opened.jobs} jobs.\n`
        : 'The town stands already.\n',
    );
  } finally {
    await store.destroy();
  }
}

main(process.env.DATABASE_URL).catch((error: unknown) => {
  process.stderr.write(
    `The town could not be opened: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
