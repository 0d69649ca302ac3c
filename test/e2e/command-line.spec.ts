import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apsRuleBook } from '../../libs/domain/src/rules/books/aps.js';
import { startApi, type Api } from '../support/api.js';
import { builtSources } from '../support/built.js';

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

describe('the command line', () => {
  let api: Api;
  let env: Record<string, string>;
  let built: Awaited<ReturnType<typeof builtSources>>;
  let folder: string;

  beforeAll(async () => {
    [api, built] = await Promise.all([startApi(), builtSources()]);
    folder = mkdtempSync(join(tmpdir(), 'throughline-cli-'));
    await api.app.listen(0, '127.0.0.1');
    env = {
      PATH: process.env.PATH ?? '',
      THROUGHLINE_API: await api.app.getUrl(),
      THROUGHLINE_ACTOR: 'Rosa Delgado; project associate',
      DATABASE_URL: api.databaseUrl,
    };
  });
  afterAll(async () => {
    built.remove();
    rmSync(folder, { recursive: true });
    await api.end();
  });

  const start = (args: string[], more: Record<string, string> = {}): ChildProcess =>
    spawn(process.execPath, [built.program('cli'), ...args], { cwd: folder, env: { ...env, ...more } });

  const throughline = (args: string[], more: Record<string, string> = {}) =>
    new Promise<Ended>((resolve) => {
      const child = start(args, more);
      const ended = { stdout: '', stderr: '' };
      child.stdout?.on('data', (text: Buffer) => (ended.stdout += text.toString()));
      child.stderr?.on('data', (text: Buffer) => (ended.stderr += text.toString()));
      child.on('close', (code) => resolve({ ...ended, code }));
    });

  /** What a command answers to a script. */
  const asked = async <T = Record<string, unknown>>(...args: string[]): Promise<T> => {
    const { code, stdout, stderr } = await throughline([...args, '--json']);
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
    return JSON.parse(stdout) as T;
  };

  it('opens a job, reports a stage and shows where it stands', async () => {
    const opened = await asked('open', '--kind', 'new service', '--address', 'PR-1', '--fact', 'amperes=200');
    const job = String(opened.caseNumber);
    const { code, stdout } = await throughline(
      ['report', job, 'intake', '--fact', 'customer=C-1', '--fact', 'premise=PR-1'],
      {},
    );
    expect([code, stdout]).toEqual([0, `✓ ${job}, now at qualification; time is with: utility\n`]);
    const shown = await throughline(['show', job]);
    expect(shown.stdout).toContain(`${job}  new service, 200 A`);
    expect(shown.stdout).toMatch(/▶ +qualification +project associate .*customer class/);
    expect(shown.stdout).not.toContain('\u001b[');
  });

  it('ends with 1 when it is refused, and says what is missing, who owes it and what would help', async () => {
    const job = await api.opens();
    const { code, stdout, stderr } = await throughline(['report', job, 'intake']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/premise +project associate/);
    expect(stderr).toContain('remedy: Report intake again');
    const forScripts = await throughline(['report', job, 'intake', '--json']);
    expect(forScripts.code).toBe(1);
    expect(JSON.parse(forScripts.stdout)).toMatchObject({ code: 'stage/gate', status: 422 });
  });

  it.each([
    ['an unknown command', ['open-sesame']],
    ['a missing argument', ['report', 'DP-2026-000001']],
    ['a missing option', ['cancel', 'DP-2026-000001']],
    ['a number that is none', ['show', 'DP-1']],
    ['a pair that is none', ['report', 'DP-2026-000001', 'intake', '--fact', 'amperes']],
    ['a caller without a role', ['queue', '--as', 'Rosa']],
    ['a rule book that cannot be read', ['rules', 'check', 'nothing.json']],
  ])('ends with 2 for %s', async (_, args) => {
    expect((await throughline(args)).code).toBe(2);
  });

  it('ends with 3 when it cannot reach anybody, and says how to send the same command again', async () => {
    const nobody = { THROUGHLINE_API: 'http://127.0.0.1:1' };
    const { code, stderr } = await throughline(['note', 'DP-2026-000001', 'x', '--id', 'n-1'], nobody);
    expect(code).toBe(3);
    expect(stderr).toContain('repeat it with --id n-1');
    const unnamed = await throughline(['queue'], { THROUGHLINE_API: '', THROUGHLINE_DATA: '/nowhere' });
    expect([unnamed.code, unnamed.stderr]).toEqual([3, expect.stringContaining('npm start')]);
    expect((await throughline(['verify'], { DATABASE_URL: 'postgres://127.0.0.1:1/x' })).code).toBe(3);
  });

  it('finds what npm start has started', async () => {
    const data = mkdtempSync(join(folder, 'data-'));
    writeFileSync(join(data, 'running.json'), JSON.stringify({ api: env.THROUGHLINE_API }));
    const { code } = await throughline(['queue'], { THROUGHLINE_API: '', THROUGHLINE_DATA: data });
    expect(code).toBe(0);
  });

  it('does the same command under the same id once', async () => {
    const job = await api.opens();
    const first = await asked('note', job, 'once', '--id', 'note-of-a-script');
    expect(await asked('note', job, 'once', '--id', 'note-of-a-script')).toEqual(first);
  });

  it('asks, answers, holds, resumes, amends, reassigns, reopens and cancels, and tells the story of it', async () => {
    const job = await api.opens({ customer: 'C-1', premise: 'PR-1' });
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const commands = [
      ['ask', job, 'intake', 'Is the pole ours?', '--of', 'engineering'],
      ['answer', job, '1', 'It is.'],
      ['hold', job, '--reason', 'plat', '--party', 'customer', '--review-on', soon],
      ['resume', job],
      ['amend', job, '--fact', 'amperes=400', '--reason', 'a charger'],
      ['reassign', job, '--to', 'Ben Tsosie'],
      ['report', job, 'intake', '--note', 'Complete.'],
      ['reopen', job, 'intake', '--reason', 'other premise'],
      ['cancel', job, '--reason', 'customer withdraws'],
    ];
    for (const args of commands) {
      const { code, stderr } = await throughline(args);
      expect([args[0], code, stderr]).toEqual([args[0], 0, '']);
    }
    const { stdout } = await throughline(['story', job]);
    for (const told of [
      '“Is the pole ours?”',
      '“It is.”',
      'put on hold: plat',
      'cancelled: customer withdraws',
    ])
      expect(stdout).toContain(told);
  });

  it('lists what waits, and what people have to look at', async () => {
    const { rows } = await asked<{ rows: object[] }>('queue', '--stage', 'intake', '--limit', '1');
    expect(rows).toHaveLength(1);
    const { stdout } = await throughline(['queue', '--kind', 'conversion']);
    expect(stdout).toBe('No case.\n');
    expect((await throughline(['to-dos', '--role', 'nobody'])).stdout).toBe('Nothing to do.\n');
  });

  it('shows the clock, the documents and the rule that decided', async () => {
    const job = await api.opens();
    const { milliseconds } = await asked<{ milliseconds: { utility: number } }>('clock', job);
    expect(milliseconds.utility).toBeGreaterThan(0);
    expect((await throughline(['documents', job])).stdout).toBe('No document.\n');
    const { stdout } = await throughline(['rules', 'explain', 'level', '--on', '2026-05-04']);
    expect(stdout).toContain('level, APS 2026.6, on 2026-05-04');
  });

  it('checks a rule book, and names every fault', async () => {
    writeFileSync(join(folder, 'good.json'), JSON.stringify(apsRuleBook));
    expect((await throughline(['rules', 'check', 'good.json'])).code).toBe(0);
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...apsRuleBook, rules: [] }));
    const { code, stdout } = await throughline(['rules', 'check', 'bad.json']);
    expect(code).toBe(1);
    expect(stdout).toContain('calendar');
  });

  it('checks every rule book in force', async () => {
    const { code, stdout } = await throughline(['rules', 'check']);
    expect([code, stdout.split('\n').filter((line) => line.endsWith('has no faults')).length]).toEqual([
      0, 3,
    ]);
  });

  it('says what an account is under on a date, and why', async () => {
    await api.store.query(`INSERT INTO accounts (number, utility, opened_at) VALUES ('A-7', 'APS', now())`);
    const { stdout } = await throughline(['rules', 'explain', 'A-7', '--on', '2026-12-01']);
    expect(stdout).toContain('grace: 5 business days\n  Own proposal (own)');
  });

  it('verifies the store, and finds what was changed behind its back', async () => {
    const job = await api.opens();
    const { findings } = await asked<{ findings: object[] }>('verify');
    expect(findings).toEqual([]);
    await api.store.query(`UPDATE stages SET owner = 'nobody' WHERE case_number = $1 AND key = 'intake'`, [
      job,
    ]);
    const { code, stdout } = await throughline(['verify']);
    expect(code).toBe(1);
    expect(stdout).toContain(job);
    await api.store.query(
      `UPDATE stages SET owner = 'project associate' WHERE case_number = $1 AND key = 'intake'`,
      [job],
    );
  });

  it('says that the store was restored', async () => {
    const { epoch } = await asked<{ epoch: number }>('restored');
    expect(await asked('restored')).toMatchObject({ epoch: epoch + 1 });
  });

  it('watches a case while its story is written', async () => {
    const job = await api.opens();
    const child = start(['watch', job, '--json']);
    try {
      const line = new Promise<string>((resolve) => {
        child.stdout?.once('data', (text: Buffer) => resolve(text.toString()));
      });
      const told = setInterval(() => void api.post(`/api/cases/${job}/notes`, { text: 'here' }).then(), 500);
      const entry = JSON.parse((await line).split('\n')[0] ?? '') as { act: string };
      clearInterval(told);
      expect(['noted', 'reminded']).toContain(entry.act);
    } finally {
      child.kill('SIGINT');
    }
  });
});
