import { get, type IncomingMessage } from 'node:http';
import { startApi, type Api } from '../support/api.js';

/** A stream of events, read as it comes. */
class Stream {
  private text = '';
  private constructor(private readonly response: IncomingMessage) {
    response.setEncoding('utf8').on('data', (text: string) => (this.text += text));
  }

  static open(address: string, headers: Record<string, string> = {}): Promise<Stream> {
    return new Promise((resolve, reject) => {
      get(address, { headers }, (response) => resolve(new Stream(response))).on('error', reject);
    });
  }

  get type(): string | undefined {
    return this.response.headers['content-type'];
  }

  async has(part: string): Promise<string> {
    for (const until = Date.now() + 8_000; Date.now() < until; await pause(20)) {
      if (this.text.includes(part)) return this.text;
    }
    throw new Error(`No "${part}" in: ${this.text}`);
  }

  async ends(): Promise<void> {
    if (!this.response.readableEnded) await new Promise((resolve) => this.response.once('close', resolve));
  }

  close(): void {
    this.response.destroy();
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('live events', () => {
  let api: Api;
  let address: string;
  beforeAll(async () => {
    api = await startApi();
    await api.app.listen(0, '127.0.0.1');
    address = await api.app.getUrl();
  });
  afterAll(() => api.end());

  it('tell of every case that moves', async () => {
    const stream = await Stream.open(`${address}/api/events`);
    expect(stream.type).toContain('text/event-stream');
    const job = await api.opens();
    const text = await stream.has(job);
    expect(text).toContain('event: moved');
    stream.close();
  });

  it('tell the story of one case while it is written, and of no other', async () => {
    const [job, other] = [await api.opens(), await api.opens()];
    const stream = await Stream.open(`${address}/api/cases/${job}/events`);
    await pause(100);
    await api.post(`/api/cases/${other}/notes`, { text: 'elsewhere' });
    await api.post(`/api/cases/${job}/notes`, { text: 'here' });
    const text = await stream.has('“here”'.slice(1, -1));
    expect(text).toContain('event: entry');
    expect(text).not.toContain('elsewhere');
    expect(text).not.toContain('opened as');
    stream.close();
  });

  it('tell, after the last entry that is known, everything that came meanwhile, once and in order', async () => {
    const job = await api.opens();
    for (const text of ['one', 'two', 'three']) await api.post(`/api/cases/${job}/notes`, { text });
    const stream = await Stream.open(`${address}/api/cases/${job}/events`, { 'Last-Event-ID': '1' });
    const text = await stream.has('"text":"three"');
    const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe(2);
    stream.close();
  });

  it('go on after the store has dropped the connection that listens', async () => {
    const stream = await Stream.open(`${address}/api/events`);
    await api.store.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`,
    );
    await stream.has('event: missed');
    const job = await api.opens();
    await stream.has(job);
    stream.close();
  });

  it('end when the program ends', async () => {
    const ending = await startApi();
    await ending.app.listen(0, '127.0.0.1');
    const stream = await Stream.open(`${await ending.app.getUrl()}/api/events`);
    await ending.end();
    await stream.ends();
  });
});
