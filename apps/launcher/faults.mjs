/** `npm run faults`: the fault tests with their full matrices. */
import { build } from './build.mjs';
import { install } from './install.mjs';
import { step } from './steps.mjs';
import { fullFaults } from './suites.mjs';
import { toItsEnd } from './to-its-end.mjs';

await toItsEnd('npm run faults', async () => {
  await step('install', install);
  await step('build', build);
  const { passed, failed } = await fullFaults();
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed ? 1 : 0;
});
