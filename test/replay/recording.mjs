import { fileURLToPath } from 'node:url';
import config from '../../jest.config.mjs';

const { displayName: _, ...workflows } = config.projects.find(
  ({ displayName }) => displayName === 'workflows',
);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** `npm run record`: records histories and journals of this release anew, in a town. */
export default {
  ...workflows,
  rootDir: at('../..'),
  globalSetup: at('../support/servers.setup.mjs'),
  globalTeardown: at('../support/servers.teardown.mjs'),
  testRegex: 'test/replay/recorder\\.ts$',
};
