import type { Step } from '../../apps/town/src/diary.js';
import type { TownClock } from '../../apps/town/src/town-clock.js';
import type { AccountFact, Command } from '../../libs/domain/src/cases/command.js';
import type { Api } from './api.js';
import { until } from './until.js';

interface Effect {
  key: string;
  state: string;
  stuck: string | null;
}

export interface JobShown {
  status: string;
  outcome: string | null;
  stages: { name: string; status: string }[];
  effects: Effect[];
}

type Payment = Extract<AccountFact, { kind: 'payment' }>;

/** A job whose script is walked through HTTP, each step at its instant; what it owes outside is left to the worker. */
export class JobOverHttp {
  constructor(
    private readonly api: Api,
    private readonly clock: TownClock,
    private readonly job: { caseNumber: string; account: string },
  ) {}

  async takes({ at, by, command, fact, effects }: Step): Promise<void> {
    this.clock.reaches(at);
    if (command) await this.gives(by, command);
    if (fact?.kind === 'payment') await this.isPaid(fact);
    if (effects) await this.isLookedAt();
    if (effects) await this.effectsSettle();
  }

  async shown(): Promise<JobShown> {
    const { body } = await this.api.get(`/api/cases/${this.job.caseNumber}`).expect(200);
    return body as JobShown;
  }

  /** A note changes nothing, but what fell due before it is judged with it: the worker's own clock has not come so far yet. */
  async isLookedAt(): Promise<void> {
    await this.gives('project associate', { kind: 'note', note: 'looked at' });
  }

  /** Until the worker has settled everything that the case owes. */
  async effectsSettle(): Promise<void> {
    const isSettled = ({ state }: JobShown['effects'][number]): boolean =>
      state !== 'owed' && state !== 'begun';
    const areSettled = async (): Promise<boolean> => (await this.shown()).effects.every(isSettled);
    await until(areSettled, { what: `every effect of ${this.job.caseNumber} settled`, every: 100 });
    await this.noneIsStuck();
  }

  private async noneIsStuck(): Promise<void> {
    const stuck = (await this.shown()).effects.filter((effect) => effect.stuck !== null);
    if (stuck.length > 0) throw new Error(`Waits for a person: ${JSON.stringify(stuck)}`);
  }

  private async gives(by: string, command: Command): Promise<void> {
    const [path, body] = routeOf(command);
    const caller = {
      'X-Actor': `${by} on duty; role=${by}${by === 'contractor' ? '; of=CONTRACTOR-4' : ''}`,
    };
    const response = await this.api.post(`/api/cases/${this.job.caseNumber}/${path}`, body, caller);
    if (response.status !== 200) throw new Error(`${path}: ${JSON.stringify(response.body)}`);
  }

  private async isPaid({ payment, invoice, amount, tender, receivedAt }: Payment): Promise<void> {
    const paid = { payment, invoice, amount, tender, receivedAt };
    const response = await this.api.post(`/api/accounts/${this.job.account}/payments`, paid);
    if (response.status !== 200) throw new Error(`payment: ${JSON.stringify(response.body)}`);
  }
}

/** A command of a script as its route takes it. */
function routeOf(command: Command): [string, object] {
  const { kind, ...body } = command;
  if (command.kind === 'report' || command.kind === 'review') {
    const { kind: verb, stage, ...rest } = command;
    return [`stages/${encodeURIComponent(stage)}/${verb}`, rest];
  }
  if (kind === 'record item') return ['items', body];
  if (command.kind === 'note') return ['notes', { text: command.note }];
  return [kind, body];
}
