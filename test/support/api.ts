import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import request, { type Response, type Test } from 'supertest';
import type { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/src/app.js';
import type { Mode } from '../../apps/api/src/environment.js';
import { processes } from '../../workflows/processes.js';
import type { SignInSettings } from '../../apps/api/src/sign-in/settings.js';
import { dataSource } from '../../libs/billing-store/src/data-source.js';
import { RuleBooks } from '../../libs/billing-store/src/rules/rule-books.js';
import type { KeyRing } from '../../libs/encryption/src/key-ring.js';
import { machineClock, type Clock } from '../../libs/casework/src/clock.js';
import { Processes } from '../../libs/casework/src/processes.js';
import { Agreement } from './agreement.js';
import { freshDatabase, type Template } from './database.js';

export const associate = 'Rosa Delgado; role=project associate';

interface Ways {
  mode?: Mode;
  /** A store that is there already, and stays when the API ends. */
  store?: DataSource;
  /** What its own store is a copy of. */
  template?: Template;
  clock?: Clock;
  temporal?: string;
  /** Where the built console is. */
  console?: string;
  log?: string[];
  signIn?: SignInSettings;
  keys?: KeyRing;
}

/** The API on a database of its own, with a person who calls it. */
export interface Api {
  app: NestExpressApplication;
  store: DataSource;
  databaseUrl: string;
  /** Sends a command under a new id, unless headers say otherwise. */
  post(path: string, body?: object | string, headers?: Record<string, string>): Test;
  get(path: string): Test;
  /** Every answer is held against the document. */
  agreement: Agreement;
  /** Opens a job and answers its case number. */
  opens(facts?: object): Promise<string>;
  end(): Promise<void>;
}

export async function startApi(ways: Ways = {}): Promise<Api> {
  const { store, url, ends } = await storeOf(ways);
  const app = await createApp({
    doors: {
      store,
      processes: new Processes(processes),
      books: new RuleBooks(store),
      clock: ways.clock ?? machineClock,
    },
    mode: ways.mode ?? 'development',
    temporal: { connectionOptions: { address: ways.temporal ?? '127.0.0.1:1' }, namespace: 'default' },
    ...givenIn(ways),
    log: pino({ level: ways.log ? 'info' : 'fatal' }, { write: (line) => void ways.log?.push(line) }),
  });
  await app.init();
  const end = async () => {
    await app.close();
    await ends();
  };
  return { app, store, databaseUrl: url, ...callerOf(app), end };
}

async function storeOf({ store: given, template }: Ways) {
  if (given) return { store: given, url: '', ends: () => Promise.resolve() };
  const { url, drop } = await freshDatabase(template);
  const store = await dataSource(url, { poolSize: 5 }).initialize();
  const ends = async () => {
    await store.destroy();
    await drop();
  };
  return { store, url, ends };
}

/** What a test leaves out is not given either. */
const givenIn = ({ signIn, keys, console }: Ways) => ({
  ...(signIn ? { signIn } : {}),
  ...(keys ? { keys } : {}),
  ...(console ? { console } : {}),
});

function callerOf(app: NestExpressApplication): Pick<Api, 'post' | 'get' | 'opens' | 'agreement'> {
  const server = app.getHttpServer() as Parameters<typeof request>[0];
  const agreement = new Agreement(app);
  const agreed = (test: Test): Test => test.expect((response) => agreement.check(response));
  const post: Api['post'] = (path, body = {}, headers = {}) =>
    agreed(
      request(server)
        .post(path)
        .set({ 'X-Actor': associate, 'Idempotency-Key': randomUUID(), ...headers }),
    ).send(body);
  const opens = async (facts: object = {}): Promise<string> => {
    const response: Response = await post('/api/design-projects', aDesignProject(facts)).expect(201);
    return (response.body as { caseNumber: string }).caseNumber;
  };
  return { post, get: (path) => agreed(request(server).get(path)), opens, agreement };
}

export const aDesignProject = (facts: object = {}) => ({
  utility: 'APS',
  facts: { kind: 'new service', address: 'PR-100245', customerClass: 'residential', ...facts },
});
