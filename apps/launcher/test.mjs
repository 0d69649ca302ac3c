/** `npm test`, and with --quick its first part, `npm run check`. */
import { explain, show } from './failure.mjs';
import { install, mustBeNewEnough } from './install.mjs';
import { step } from './steps.mjs';
import { everything, quick } from './suites.mjs';

const steps = process.argv.includes('--quick') ? quick() : everything();
const total = { passed: 0, failed: 0 };
const bad = [];

try {
  mustBeNewEnough();
  await step('install', install);
  for (const { name, work } of steps) await count(name, work);
} catch (error) {
  show(explain('install', error));
  total.failed += 1;
}
if (bad.length) process.stdout.write(`\nFailed: ${bad.join(', ')}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed ? 1 : 0);

/** Steps do not depend on each other: after a failure the rest is run all the same. */
async function count(name, work) {
  const began = performance.now();
  process.stdout.write(`\n── ${name} ──\n`);
  const { passed, failed } = await work().catch((error) => {
    show(explain(name, error));
    return { passed: 0, failed: 1 };
  });
  total.passed += passed;
  total.failed += failed;
  if (failed) bad.push(name);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)\n`);
}
