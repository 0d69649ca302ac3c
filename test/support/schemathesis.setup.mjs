import { schemathesis } from '../../apps/launcher/schemathesis.mjs';
import setUpServers from './servers.setup.mjs';

/** Beside the servers: the program that makes requests out of the API's document. */
export default async function setUp() {
  const { python, folder } = await schemathesis();
  process.env.THROUGHLINE_SCHEMATHESIS_PYTHON = python;
  process.env.THROUGHLINE_SCHEMATHESIS_FOLDER = folder;
  await setUpServers();
}
