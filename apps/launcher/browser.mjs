import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Failure } from './failure.mjs';
import { root } from './places.mjs';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] ? [join(process.env[name], 'Google/Chrome/Application/chrome.exe')] : [],
  ),
];

/** A Chromium: the one that CHROME_PATH names, an installed one, Playwright's own, or Debian's package. */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) return works(named) ? named : fail(`CHROME_PATH names ${named}, which does not run.`);
  const found = installed() ?? playwrights() ?? downloaded() ?? debians();
  return found ?? fail('There is no Chrome or Chromium for the tests of the console.');
}

function fail(cause) {
  throw new Failure(
    cause,
    'Install Chrome or Chromium (Debian: apt-get install chromium), or set CHROME_PATH to one.',
  );
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path) && works(path));
}

function playwrights() {
  const path = chromium.executablePath();
  return existsSync(path) && works(path) ? path : undefined;
}

const patience = 240_000;

function downloaded() {
  const program = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  spawnSync(process.execPath, [program, 'install', 'chromium'], { env, timeout: patience });
  return playwrights();
}

/** It brings the libraries along that a downloaded one may lack. */
function debians() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) => spawnSync('apt-get', args, { env, timeout: patience });
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'chromium');
  return installed();
}

const works = (path) => spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
