#!/usr/bin/env node
/** `npx throughline`: runs the built command line. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../../dist/apps/cli/src/main.js', import.meta.url);

if (existsSync(fileURLToPath(built))) {
  await import(built);
} else {
  process.stderr.write(
    'Throughline has not been built yet. Run `npm start` first: it installs, builds and starts.\n',
  );
  process.exitCode = 1;
}
