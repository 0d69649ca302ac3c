import { askedToStop } from './asked-to-stop.mjs';
import { explain, show } from './failure.mjs';
import { mustBeNewEnough } from './install.mjs';
import { tree } from './process-tree.mjs';

const interrupted = 130;

/** Runs work that has an end (tests, measurements). Whatever it started is stopped, also when it is interrupted. */
export async function toItsEnd(name, work) {
  const outcome = await Promise.race([tried(name, work), askedToStop().then(() => interrupted)]);
  await tree.close();
  process.exit(outcome);
}

async function tried(name, work) {
  try {
    mustBeNewEnough();
    return await work();
  } catch (error) {
    show(explain(name, error));
    return 1;
  }
}
