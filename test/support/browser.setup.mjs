import { findBrowser } from '../../apps/launcher/browser.mjs';
import { buildConsole } from '../../apps/launcher/build.mjs';
import setUpServers from './servers.setup.mjs';

/** Beside the servers: a browser, and the console as it is served. */
export default async function setUp() {
  process.env.THROUGHLINE_BROWSER = findBrowser();
  await buildConsole();
  await setUpServers();
}
