import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import { instant, plusMilliseconds } from '../../libs/domain/src/time/instant.js';
import { startApi, type Api } from '../support/api.js';
import { builtSources } from '../support/built.js';
import { ServiceAccount } from '../support/service-account.js';

const now = instant('2026-03-10T17:00:00.000Z');
const answers = {
  ...{ householdSize: 4, monthlyIncome: 187_650, hardship: 'job loss', medicalNeed: false },
  ...{ priorityHousehold: true, assistanceAskedFor: [] },
};

describe('a day of the credit counselor, from a shell', () => {
  let api: Api;
  let built: Awaited<ReturnType<typeof builtSources>>;
  let folder: string;
  beforeAll(async () => {
    // Whom one has spoken to is known until the day ends.
    const clock = { now: () => now };
    [api, built] = await Promise.all([startApi({ clock }), builtSources()]);
    folder = mkdtempSync(join(tmpdir(), 'throughline-counselor-'));
    await api.app.listen(0, '127.0.0.1');
    await ServiceAccount.opened(api.store, (work) => inTransaction(api.store, work));
    const line = { service: 'electric', kind: 'service', amount: 45_000 };
    const dated = { issuedOn: '2026-01-05', dueOn: '2026-01-26', at: '2026-01-05T16:00:00Z' };
    const bill = { number: 'B-1', kind: 'regular', periodFrom: '2025-12-01', periodTo: '2025-12-31' };
    const supervisor = { 'X-Actor': 'Dana Whitehorse; role=supervisor' };
    await api.post('/api/accounts/A-1/bills', { ...bill, ...dated, lines: [line] }, supervisor).expect(200);
  });
  afterAll(async () => {
    built.remove();
    rmSync(folder, { recursive: true });
    await api.end();
  });

  const throughline = async (...args: string[]): Promise<{ code: number | null; out: string }> => {
    const env = {
      PATH: process.env.PATH ?? '',
      THROUGHLINE_API: await api.app.getUrl(),
      DATABASE_URL: api.databaseUrl,
    };
    const by = ['--as', 'R. Begay; credit counselor'];
    const child = spawn(process.execPath, [built.program('cli'), ...by, ...args], { cwd: folder, env });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (out += text));
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, out })));
  };

  it('goes from who is calling to an accepted arrangement', async () => {
    const file = join(folder, 'answers.json');
    writeFileSync(file, JSON.stringify(answers));
    expect(await throughline('status', 'A-1')).toMatchObject({
      code: 1,
      out: expect.stringContaining('caller/not-verified') as string,
    });
    const opened = await throughline('--json', 'arrange', 'A-1');
    const { caseNumber } = JSON.parse(opened.out) as { caseNumber: string };
    await throughline('caller', caseNumber, '--caller', 'holder', '--method', 'photo identification');
    const { out: stands } = await throughline('status', 'A-1');
    expect(stands).toMatch(/\$450\.00 of it past due[^]*31-60[^]*electric .*\$450\.00/);
    const { out: quoted } = await throughline('quote', 'A-1');
    expect(quoted).toMatch(/electric: \$[\d.]+ keeps it on, .* valid until[^]*B-1\/electric +\$[\d.]+/);
    const tooLittle = ['commit', 'A-1', 'WILDFIRE', '10', '--share', '5', '--by', '2099-01-01'];
    const supervisor = { 'X-Actor': 'Dana Whitehorse; role=supervisor' };
    await api.post('/api/agencies', { id: 'WILDFIRE', name: 'Wildfire' }, supervisor).expect(200);
    const { out: committed } = await throughline(...tooLittle);
    expect(committed).toContain('it protects nothing: $15.00 together');
    const [pledge = ''] = /PL-\S+(?=,)/.exec(committed) ?? [];
    const withdrawal = { reason: 'the customer pays in installments' };
    await api.post(`/api/pledges/${pledge}/withdraw`, withdrawal, supervisor).expect(200);
    const { out: found } = await throughline('interview', caseNumber, file);
    expect(found).toMatch(/qualifies for an arrangement[^]*arrangement barred: no returned payment +yes/);
    const { out } = await throughline('--json', 'offer', caseNumber);
    const { offers } = JSON.parse(out) as { offers: { name: string }[] };
    const accepted = await throughline('accept', caseNumber, offers[0]?.name ?? '', '--agreed', 'by phone');
    expect(accepted.out).toContain('now at arrangement');
    const { out: decided } = await throughline('decisions', caseNumber);
    expect(decided).toMatch(/arrangement minimum balance[^]*“.+”[^]*APS 2026\.\d/);
    const { code, out: why } = await throughline('interlock', 'A-1');
    expect([code, why]).toEqual([0, expect.stringMatching(/electric: no order goes[^]*arrangement/)]);
    expect(await throughline('verify')).toMatchObject({ code: 0 });
  });

  it('takes money for service at the desk, and says what it changes in the arrangement', async () => {
    const at = ['--received-at', plusMilliseconds(now, -1_000)];
    const paid = ['pay-service', 'A-1', '10.00', '--tender', 'cash', '--payment', 'desk-1', ...at];
    const { code, out } = await throughline(...paid);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^✓ desk-1 posted to A-1\n {2}HA-\S+ now at arrangement/),
    ]);
    expect((await throughline(...paid)).out).toContain('desk-1 was posted before to A-1');
  });

  it('refers the customer to an agency, and closes the referral by what became of it', async () => {
    const { out: queue } = await throughline('--json', 'queue', '--account', 'A-1');
    const [{ caseNumber = '' } = {}] = (JSON.parse(queue) as { rows: { caseNumber: string }[] }).rows;
    expect((await throughline('refer', caseNumber, 'WILDFIRE')).code).toBe(0);
    expect((await throughline('referral', caseNumber, '1', 'granted', '--amount', '300')).code).toBe(0);
    const { out: shown } = await throughline('show', caseNumber);
    expect(shown).toMatch(/referral 1 +granted/);
    expect((await throughline('referral', caseNumber, '1', 'refused')).code).toBe(1);
  });

  it('promises a callback, keeps it, and counts it', async () => {
    const { out: opened } = await throughline('--json', 'outcomes', '--cases');
    const [{ caseNumber = '' } = {}] = (JSON.parse(opened) as { rows: { caseNumber: string }[] }).rows;
    expect((await throughline('promise', caseNumber, 'callback', '--by', '2099-01-01T15:00:00Z')).code).toBe(
      0,
    );
    expect((await throughline('follow-ups', '--mine')).out).toMatch(/callback .*R\. Begay .*open/);
    const [, toDo = ''] = /(\d+) +callback/.exec((await throughline('follow-ups')).out) ?? [];
    expect((await throughline('done', caseNumber, toDo)).code).toBe(0);
    expect((await throughline('follow-ups', '--counts')).out).toMatch(
      /R\. Begay, credit counselor +1 .*100 %/,
    );
    expect((await throughline('follow-ups')).out).toContain('Nothing was promised.');
  });

  it('tells what became of arrangements, and gives an agency what it needs', async () => {
    const { out } = await throughline('outcomes', '--by', 'counselor');
    expect(out).toMatch(/1 arrangements by counselor[^]*R\. Begay +live +1 +\$450\.00/);
    const { code, out: packet } = await throughline('packet', 'A-1');
    expect([code, packet]).toEqual([0, expect.stringContaining('no agency may have it')]);
    expect((await throughline('packet', 'A-1', '--to', 'packet.pdf')).out).toContain('packet/no-leave');
  });

  it('says when somebody goes away and is back', async () => {
    const away = await throughline('--json', 'away', '--from', '2020-01-01T00:00:00Z');
    const { absence } = JSON.parse(away.out) as { absence: string };
    expect((await throughline('absences')).out).toMatch(/R\. Begay .*not known/);
    expect((await throughline('back', absence)).code).toBe(0);
    expect((await throughline('absences')).out).toContain('Nobody is away.');
  });

  const takesBack = async (number: string): Promise<void> => {
    const given = await throughline('links', 'give', number, '--by-hand');
    expect(given.out).toMatch(/\/my#([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/m);
    const [link = ''] = /L-\w+/.exec(given.out) ?? [];
    expect((await throughline('links', 'revoke', number, link)).code).toBe(0);
    expect((await throughline('links', 'list', number)).out).toMatch(new RegExp(`${link} .*taken back`));
  };

  /** Good until the end of a day of the office. */
  const goesOut = /^✓ L-\w+ goes out as the customer prefers, good until \d{4}-\d\d-\d\d 00:00/;
  const sends = async (number: string): Promise<void> => {
    const sent = await throughline('links', 'give', number);
    expect(sent).toMatchObject({ code: 0, out: expect.stringMatching(goesOut) as string });
  };

  it('gives the customer a link of an account, by letter and by hand, and takes it back', async () => {
    await sends('A-1');
    await takesBack('A-1');
  });

  it('gives the customer a link, and takes it back', async () => {
    const opened = await throughline('--json', 'arrange', 'A-1');
    const { caseNumber } = JSON.parse(opened.out) as { caseNumber: string };
    await sends(caseNumber);
    await takesBack(caseNumber);
  });

  it('ends with 2 when an amount is none', async () => {
    expect((await throughline('pledge', 'A-1', 'ST-VINCENT', 'ten')).code).toBe(2);
  });

  it('makes, renews and takes back a credential, and answers a script with its parts', async () => {
    const asked = async (...args: string[]) =>
      JSON.parse((await throughline('--json', ...args)).out) as { id: string; token: string };
    const made = await asked(
      ...['credentials', 'create', 'St. Vincent desk', '--role', 'agency', '--of', 'ST-VINCENT'],
    );
    expect(made).toMatchObject({ name: 'St. Vincent desk', role: 'agency', of: 'ST-VINCENT', days: 365 });
    expect(made.token).toContain(`tl_${made.id}_`);
    const renewed = await asked('credentials', 'rotate', made.id);
    expect(renewed.token).toContain(`tl_${made.id}_`);
    expect(renewed.token).not.toBe(made.token);
    expect(await asked('credentials', 'revoke', made.id)).toMatchObject({ id: made.id });
  });
});
