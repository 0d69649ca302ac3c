import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { growth, measureArrangements } from './arrangements.js';
import { measureCells } from './cells.js';
import { measureConsole } from './console.js';
import { measureDispatch } from './dispatch.js';
import { measureDrain } from './drain.js';
import { measureLists, onVeryManyCases } from './lists.js';
import { readOptions } from './options.js';
import { results } from './own-process.js';
import { measurePages } from './pages-under-load.js';
import { aims } from './ratios.js';
import {
  aimTable,
  cellTable,
  cpuTable,
  daysEndTable,
  drainTable,
  idleTable,
  listTable,
  liveTable,
  loadTable,
  postingTable,
} from './report.js';

const options = readOptions(process.argv.slice(2));
const at = new Date().toISOString();
const machine = { cores: availableParallelism(), node: process.version, load: loadavg()[0] };
const say = (title: string, text: string): void => console.log(`\n${title}\n${text}`);

const commands = options.cells === '' ? undefined : await measureCells(options);
if (commands) {
  say('Commands; relay and worker stopped', cellTable(commands.measured));
  say('Processor milliseconds per command, by process', cpuTable(commands.measured));
  say('Aims', aimTable(aims(commands.measured)));
}
const drained = options.drain > 0 ? await measureDrain(options.drain) : undefined;
if (drained) say('The drain; relay and worker started', drainTable(drained));
const arranged =
  options.arrangements > 0
    ? await measureArrangements(options, {
        postings: (of) =>
          say('Payments on the day of an installment; relay and worker stopped', postingTable(of)),
        daysEnd: (of) => say("The day's end; relay and worker started", daysEndTable(of)),
        idle: (of) => say('Workflows that wait', idleTable(of)),
      })
    : undefined;
if (arranged) {
  console.log(
    `Ten times the accounts: ${growth(arranged.postings).toFixed(2)} times the median of a posting`,
  );
}
const dispatched = options.arrangements > 0 ? await measureDispatch(options) : undefined;
if (dispatched) say('Orders through the interlock', cellTable(dispatched));
const browsed = options.console ? await measureConsole() : undefined;
if (browsed) {
  say('Loads of the console in Chromium', loadTable(browsed.loads));
  say("From a command to another person's screen", liveTable(browsed.live));
}
const atScale =
  options.cases > 0
    ? await onVeryManyCases(options.cases, async (store) => ({
        lists: await measureLists(store),
        pages: await measurePages(store, options.callers),
      }))
    : undefined;
if (atScale) {
  say(`Lists at ${options.cases} cases; at most 1 ms in the database`, listTable(atScale.lists));
  say(`Pages of the API at ${options.cases} cases, under load`, cellTable(atScale.pages));
}

mkdirSync(results, { recursive: true });
const file = join(results, `${at.replaceAll(':', '-')}.json`);
const all = {
  at,
  machine,
  options,
  commands,
  aims: aims(commands?.measured ?? []),
  drained,
  arranged,
  dispatched,
  browsed,
  atScale,
};
writeFileSync(file, JSON.stringify(all, null, 2));
console.log(
  `\nload ${machine.load?.toFixed(1)} on ${machine.cores} cores when it began; all of it in ${file}`,
);
