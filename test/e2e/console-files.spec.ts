import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { startApi, type Api } from '../support/api.js';

const script = `export const words = '${'permit '.repeat(500)}';`;

describe('the files of the console', () => {
  let api: Api;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-console-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>the page</title>');
    writeFileSync(join(folder, 'assets', 'one-B1.js'), script);
    writeFileSync(join(folder, 'assets', 'font-B1.woff2'), 'a font');
    api = await startApi({ console: folder });
  });
  afterAll(async () => {
    await api.end();
    rmSync(folder, { recursive: true });
  });

  const asks = (path: string, encoding: string) =>
    request(api.app.getHttpServer() as Parameters<typeof request>[0])
      .get(path)
      .set('Accept-Encoding', encoding)
      .expect(200);
  const kept = 'public, max-age=31536000, immutable';

  it.each(['gzip, deflate, br', 'identity'])(
    'are kept for ever by a browser that takes %s',
    async (encoding) => {
      for (const path of ['/assets/one-B1.js', '/assets/font-B1.woff2'])
        expect((await asks(path, encoding)).headers['cache-control']).toBe(kept);
    },
  );

  it('come packed to whoever can unpack them, and are the same', async () => {
    const packed = await asks('/assets/one-B1.js', 'gzip');
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: expect.stringContaining('Accept-Encoding'),
    });
    expect(Number(packed.headers['content-length'])).toBeLessThan(script.length / 10);
    expect(packed.type).toMatch(/javascript/);
    expect(packed.text).toBe(script);
    const plain = await asks('/assets/one-B1.js', 'identity');
    expect([plain.headers['content-encoding'], plain.text]).toEqual([undefined, script]);
  });

  it('are not the page, which is asked for anew each time', async () => {
    const page = await asks('/cases', 'gzip').set('Accept', 'text/html');
    expect(page.headers['cache-control']).toBe('no-cache');
  });
});
