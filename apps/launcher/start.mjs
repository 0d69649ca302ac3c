/** `npm start`: brings everything up, says where it is, and stops all of it when asked or when a part dies. */
import { askedToStop } from './asked-to-stop.mjs';
import { bringUp } from './bring-up.mjs';
import { explain, show } from './failure.mjs';
import { mustBeNewEnough } from './install.mjs';
import { help, readOptions } from './options.mjs';
import { tree } from './process-tree.mjs';
import { died } from './readiness.mjs';
import { reset } from './reset.mjs';
import { claim, note, runningFile, withBirth } from './running.mjs';
import { showWhere, told, whereThingsAre } from './where.mjs';

const stopAsked = askedToStop();

try {
  mustBeNewEnough();
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(help);
  else await start(options);
} catch (error) {
  show(explain('start', error));
  process.exitCode = 1;
}
// A step that was under way when everything was stopped is not waited for.
process.exit();

async function start(options) {
  const other = await claim();
  if (other) return told(other, options);
  tree.removeAtEnd(runningFile);
  note({ children: withBirth(tree.children) });
  try {
    await Promise.race([runUntilADeath(options), stopAsked]);
  } finally {
    await stop();
  }
}

/** Ends only by a failure: a step that fails, or a server that dies. */
async function runUntilADeath(options) {
  if (options.reset) await reset(options);
  let tellDeath;
  const death = new Promise((_, reject) => (tellDeath = reject));
  const watch = (child) => {
    note({ children: withBirth(tree.children) });
    void child.exited.then(() => tellDeath(died(child)));
  };
  const places = await Promise.race([bringUp({ options, watch }), death]);
  const where = whereThingsAre(places);
  note(where);
  showWhere(where, places.database);
  await death;
}

async function stop() {
  const began = performance.now();
  process.stdout.write('\n  … stopping\n');
  await tree.close();
  process.stdout.write(`  ✓ all stopped (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
}
