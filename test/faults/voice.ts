import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './seeds.js';

/** A command as a client of the API knows it: what was sent under which key, and what came back. */
export interface Acknowledged {
  caller: string;
  key: string;
  path: string;
  body: object | string;
  answer: object;
}

/** What the people of a test write down for themselves; the only witness of what was acknowledged. */
export class Log {
  readonly sent = new Set<string>();
  readonly acknowledged: Acknowledged[] = [];
  private waiting: (() => void)[] = [];

  /** Calls back at the very moment of the next acknowledgement. */
  uponNext(call: () => void): void {
    this.waiting.push(call);
  }

  acknowledge(command: Acknowledged): void {
    this.acknowledged.push(command);
    const [next, ...later] = this.waiting;
    this.waiting = later;
    next?.();
  }

  /** The commands of cases: which entry each became. */
  get entries(): { caller: string; key: string; caseNumber: string; entry: number }[] {
    return this.acknowledged.flatMap(({ caller, key, answer }) => {
      const { caseNumber, entry } = answer as { caseNumber?: string; entry?: number };
      return caseNumber === undefined || entry === undefined ? [] : [{ caller, key, caseNumber, entry }];
    });
  }
}

interface Person {
  name: string;
  api: string;
  log: Log;
  chance: Chance;
}

/** A program that was killed several times has to come up again, on a machine that has other things to do. */
const patience = 600_000;
const again = 50;
/** Nobody works without a breath. */
const breath = 500;
const answerWithin = 5_000;

/** Somebody who says each thing to the API until it is heard, under one key. */
export class Voice {
  private keys = 0;

  constructor(private readonly person: Person) {}

  /** The same command under the same key, until there is an answer. Text is a file. */
  async says<Answer extends object>(role: string, path: string, body: object | string): Promise<Answer> {
    const { log, chance, name } = this.person;
    await pause(chance.below(breath));
    const key = `${name}/${++this.keys}`;
    log.sent.add(key);
    for (let waited = 0; waited <= patience; waited += again) {
      const answer = await this.asks<Answer>(role, path, { key, body });
      if (!answer) {
        await pause(again);
        continue;
      }
      log.acknowledge({ caller: `${role}/${name}`, key, path, body, answer });
      return answer;
    }
    throw new Error(`Nobody answers ${path} of ${key}`);
  }

  /** Nothing when nobody is there, or when whoever is there cannot do it just now. */
  private async asks<Answer>(
    role: string,
    path: string,
    said: { key: string; body: object | string },
  ): Promise<Answer | undefined> {
    const response = await this.sends(role, path, said);
    const answer: unknown = await response?.json().catch(() => undefined);
    if (!response || response.status >= 500 || answer === undefined) return undefined;
    if (response.ok) return answer as Answer;
    throw new Error(`${path} of ${said.key} was refused: ${JSON.stringify(answer)}`);
  }

  private async sends(
    role: string,
    path: string,
    { key, body }: { key: string; body: object | string },
  ): Promise<Response | undefined> {
    const { name, api } = this.person;
    const isFile = typeof body === 'string';
    const headers = {
      'content-type': isFile ? 'text/csv' : 'application/json',
      'x-actor': `${name}; role=${role}`,
      'idempotency-key': key,
    };
    const signal = AbortSignal.timeout(answerWithin);
    const sent = { method: 'POST', headers, body: isFile ? body : JSON.stringify(body), signal };
    return fetch(`${api}${path}`, sent).catch(() => undefined);
  }
}
