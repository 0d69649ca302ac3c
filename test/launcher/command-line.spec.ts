import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../support/servers.js';

const shim = resolve(__dirname, '../../apps/cli/throughline.mjs');

let project: string;

beforeEach(() => {
  project = temporaryFolder();
  mkdirSync(join(project, 'apps/cli'), { recursive: true });
  cpSync(shim, join(project, 'apps/cli/throughline.mjs'));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
});

const throughline = (...args: string[]) =>
  spawnSync(process.execPath, [join(project, 'apps/cli/throughline.mjs'), ...args], { encoding: 'utf8' });

it('says what to do before anything has been built', () => {
  const { status, stderr } = throughline('queue');
  expect(stderr).toContain('Run `npm start` first');
  expect(status).toBe(1);
});

it('runs the built command line with what it was given', () => {
  mkdirSync(join(project, 'dist/apps/cli/src'), { recursive: true });
  writeFileSync(
    join(project, 'dist/apps/cli/src/main.js'),
    'console.log(process.argv.slice(2).join(" ")); process.exitCode = 4;',
  );
  const { status, stdout } = throughline('show', 'DP-2026-000001');
  expect(stdout).toBe('show DP-2026-000001\n');
  expect(status).toBe(4);
});
