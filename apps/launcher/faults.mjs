/** `npm run faults`: the fault tests with their full matrices. */
import { mustBeNewEnough, install } from './install.mjs';
import { build } from './build.mjs';
import { explain, show } from './failure.mjs';
import { step } from './steps.mjs';
import { fullFaults } from './suites.mjs';

try {
  mustBeNewEnough();
  await step('install', install);
  await step('build', build);
  const { passed, failed } = await fullFaults();
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  show(explain('faults', error));
  process.exitCode = 1;
}
