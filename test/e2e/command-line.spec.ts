import { spawn } from 'node:child_process';
import { builtSources } from '../support/built.js';
import { startApi, type Api } from '../support/api.js';

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

describe('the command line', () => {
  let api: Api;
  let address: string;
  let built: Awaited<ReturnType<typeof builtSources>>;

  beforeAll(async () => {
    [api, built] = await Promise.all([startApi(), builtSources()]);
    await api.app.listen(0, '127.0.0.1');
    address = (await api.app.getUrl()).replace('[::1]', '127.0.0.1');
  }, 60_000);
  afterAll(async () => {
    built.remove();
    await api.end();
  });

  const throughline = (args: string[], env: Record<string, string> = {}) =>
    new Promise<Ended>((resolve) => {
      const child = spawn(process.execPath, [built.program('cli'), ...args], {
        env: { PATH: process.env.PATH, THROUGHLINE_API: address, DATABASE_URL: api.databaseUrl, ...env },
      });
      const ended = { code: null as number | null, stdout: '', stderr: '' };
      child.stdout.on('data', (text: Buffer) => (ended.stdout += text.toString()));
      child.stderr.on('data', (text: Buffer) => (ended.stderr += text.toString()));
      child.on('close', (code) => resolve({ ...ended, code }));
    });

  it('x', async () => {
    const job = await api.opens();
    for (const args of [
      ['show', job],
      ['story', job],
      ['queue'],
      ['to-dos'],
      ['clock', job],
      ['report', job, 'intake'],
      ['report', job, 'easement'],
      ['verify'],
      ['rules', 'explain', 'level'],
      ['documents', job],
      ['nonsense'],
      ['--help'],
      ['restored'],
      ['note', job, 'Hello'],
      ['story', job],
      ['report', job, 'intake', '--json'],
    ]) {
      const { code, stdout, stderr } = await throughline(args);
      console.log(args.join(' '), code, '\n' + stdout, stderr);
    }
  }, 60_000);
});
