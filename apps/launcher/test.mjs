/** `npm test`, and with --quick its first part, `npm run check`. */
import { explain, show } from './failure.mjs';
import { install } from './install.mjs';
import { step } from './steps.mjs';
import { everything, quick } from './suites.mjs';
import { toItsEnd } from './to-its-end.mjs';

const total = { passed: 0, failed: 0 };
const bad = [];

await toItsEnd('npm test', async () => {
  const steps = process.argv.includes('--quick') ? quick() : everything();
  if (await isInstalled()) await inTurn(steps);
  if (bad.length) process.stdout.write(`\nFailed: ${bad.join(', ')}\n`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed ? 1 : 0;
});

/** Without its packages nothing can be run: that alone ends the tests early. */
async function isInstalled() {
  try {
    await step('install', install);
    return true;
  } catch (failure) {
    show(failure);
    total.failed += 1;
    bad.push('install');
    return false;
  }
}

/** Steps do not depend on each other: after a failure the rest is run all the same. */
async function inTurn(steps) {
  for (const { rows, name, work } of steps) await (rows ? Promise.all(rows.map(inTurn)) : count(name, work));
}

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
