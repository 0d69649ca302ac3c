import { randomBytes } from 'node:crypto';
import { KeyRing } from '../../libs/encryption/src/key-ring.js';
import { SealedPayloads } from '../../libs/encryption/src/payload-codec.js';
import { serviceTown } from '../support/service-town.js';
import type { Town } from '../support/town.js';

/** Every payload somewhere in what Temporal keeps: where it stands, and how it is encoded. */
function encodingsIn(kept: unknown, at = ''): string[] {
  if (typeof kept !== 'object' || kept === null || kept instanceof Uint8Array) return [];
  const { metadata } = kept as { metadata?: Record<string, Uint8Array> };
  const own = metadata?.['encoding'];
  if (own) return [`${at}: ${Buffer.from(own).toString()}`];
  return Object.entries(kept).flatMap(([name, inner]) =>
    encodingsIn(inner, /^\d+$/.test(name) ? at : `${at}/${name}`),
  );
}

describe('a case whose payloads are sealed', () => {
  let town: Town;
  beforeAll(async () => {
    const keys = KeyRing.from(`2026-11=${randomBytes(32).toString('base64')}`);
    town = await serviceTown({ codecs: [new SealedPayloads(keys)] });
  });
  afterAll(() => town.closes());

  it('is carried to its end like any other, and Temporal holds nothing of it that can be read', async () => {
    const call = await town.opens();
    await call.reports('intake');
    await town.settles();
    expect(await call.inBox()).toHaveLength(1);
    await call.reports('visit', { crew: 'C-12' });
    await call.reports('close-out');
    await town.settles();
    expect((await call.state()).head.status).toBe('closed');

    const { workflowService } = town.parts.client;
    const { history } = await workflowService.getWorkflowExecutionHistory({
      namespace: town.parts.client.options.namespace,
      execution: { workflowId: call.number },
    });
    // The SDK's own marks name the patches of the code, which no codec sees; nothing of the case stands there.
    const encodings = encodingsIn(history?.events).filter((one) => !one.startsWith('/markerRecorded'));
    expect(encodings.length).toBeGreaterThan(5);
    expect(encodings.filter((one) => !one.endsWith(': binary/throughline-sealed'))).toEqual([]);
  });
});
