import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './seeds.js';

/** A command as a client of the API knows it: what was sent under which key, and what came back. */
export interface Acknowledged {
  caller: string;
  key: string;
  path: string;
  caseNumber: string;
  entry: number;
}

/** What the clerks of a test write down for themselves; the only witness of what was acknowledged. */
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
}

interface Answer {
  caseNumber: string;
  entry: number;
  status: string;
}

/** A program that was killed several times has to come up again, on a machine that has other things to do. */
const patience = 600_000;
/** Nobody works without a breath. */
const breath = 500;
const answerWithin = 5_000;

/** Somebody who takes one case after another from the first call to its end, and says each thing until it is heard. */
export class Clerk {
  private keys = 0;
  private isGoingHome = false;

  constructor(
    private readonly name: string,
    private readonly api: string,
    private readonly given: { log: Log; chance: Chance },
  ) {}

  /** No new case is begun; the one at hand is taken to its end. */
  goesHome(): void {
    this.isGoingHome = true;
  }

  async works(): Promise<void> {
    while (!this.isGoingHome) await this.takesOne();
  }

  private async takesOne(): Promise<void> {
    const { chance } = this.given;
    const opening = { utility: 'APS', facts: { contractor: 'C-12' } };
    const { caseNumber } = await this.says('/api/design-projects', opening);
    const report = (stage: string): Promise<Answer> => this.reports(caseNumber, stage);
    await report('intake');
    if (chance.next() < 0.3) {
      await this.says(`/api/cases/${caseNumber}/stages/intake/reopen`, { reason: 'another address' });
      await report('intake');
    }
    if (chance.next() < 0.3) {
      await this.says(`/api/cases/${caseNumber}/cancel`, { reason: 'not wanted any more' });
      return;
    }
    await report('visit');
    await report('close-out');
  }

  private reports(caseNumber: string, stage: string): Promise<Answer> {
    return this.says(`/api/cases/${caseNumber}/stages/${stage}/report`, {});
  }

  /** The same command under the same key, until there is an answer. */
  private async says(path: string, body: object): Promise<Answer> {
    const { log, chance } = this.given;
    await pause(chance.below(breath));
    const key = `${this.name}/${++this.keys}`;
    log.sent.add(key);
    for (const end = Date.now() + patience; Date.now() < end; await pause(50)) {
      const answer = await this.asks(path, key, body);
      if (!answer) continue;
      log.acknowledge({
        caller: `project associate/${this.name}`,
        key,
        path,
        caseNumber: answer.caseNumber,
        entry: answer.entry,
      });
      return answer;
    }
    throw new Error(`Nobody answers ${path} of ${key}`);
  }

  /** Nothing when nobody is there, or when whoever is there cannot do it just now. */
  private async asks(path: string, key: string, body: object): Promise<Answer | undefined> {
    const response = await this.sends(path, key, body);
    const answer = await response?.json().catch(() => undefined);
    if (!response || response.status >= 500 || answer === undefined) return undefined;
    if (response.ok) return answer as Answer;
    throw new Error(`${path} of ${key} was refused: ${JSON.stringify(answer)}`);
  }

  private async sends(path: string, key: string, body: object): Promise<Response | undefined> {
    const headers = {
      'content-type': 'application/json',
      'x-actor': `${this.name}; role=project associate`,
      'idempotency-key': key,
    };
    const signal = AbortSignal.timeout(answerWithin);
    const sent = { method: 'POST', headers, body: JSON.stringify(body), signal };
    return fetch(`${this.api}${path}`, sent).catch(() => undefined);
  }
}
