import { stopServers } from '../../apps/launcher/servers.mjs';

export default async function tearDown() {
  await stopServers();
}
