/** `npm run bench`: the measurements, on servers of their own as the tests have them. */
import { build } from './build.mjs';
import { explain, show } from './failure.mjs';
import { install, mustBeNewEnough } from './install.mjs';
import { step } from './steps.mjs';

try {
  mustBeNewEnough();
  await step('install', install);
  await step('build', build);
} catch (error) {
  show(explain('bench', error));
  process.exitCode = 1;
}
