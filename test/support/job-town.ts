import type { Step } from '../../apps/town/src/diary.js';
import { scriptOf } from '../../apps/town/src/scripts.js';
import { settle, type Household } from '../../apps/town/src/settlement.js';
import { AccountFacts } from '../../libs/casework/src/account-facts.js';
import { dateOf, addDays, closeOf, isBusinessDay } from '../../libs/domain/src/time/calendar.js';
import { plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import type { DesignProject, Kind } from '../../workflows/design-project/facts.js';
import { designProject } from '../../workflows/design-project/process.js';
import { Town, type TownOptions } from './town.js';
import { TownCase } from './town-case.js';

/** A town whose cases are design projects, with households that ask for them. */
export class JobTown {
  private next = 0;

  private constructor(
    readonly town: Town,
    private readonly households: Household[],
  ) {}

  static async founded(more: Partial<TownOptions> = {}): Promise<JobTown> {
    const town = await Town.founded({ process: designProject, ...more });
    return new JobTown(town, await settle(town.store, town.now));
  }

  /** Opens a job of a kind for the next household, on the next morning of a business day. */
  async opens(kind: Kind, facts: Partial<DesignProject> = {}): Promise<TownJob> {
    const household = this.households[this.next++];
    if (!household) throw new Error('Every household has a job already');
    const { account, customer, premise, servicePoint } = household;
    const rules = await this.town.rules();
    const opensAt = morningAfter(rules.calendar(), this.town.now);
    await this.town.sleepsUntil(opensAt);
    const opened = await this.town.opens({ kind, address: premise }, { account });
    const metered = kind !== 'street light' && kind !== 'dusk-to-dawn';
    const servicePoints = takesService.includes(kind)
      ? { servicePoints: [{ id: servicePoint, metered }] }
      : {};
    const own = { customer, premise, address: premise, ...servicePoints, ...facts };
    const { steps } = scriptOf(kind, { caseNumber: opened.number, opensAt, rules, facts: own });
    return new TownJob(this.town, { number: opened.number, steps, household });
  }

  closes(): Promise<void> {
    return this.town.closes();
  }
}

const takesService: readonly Kind[] = [
  'new service',
  'temporary service',
  'upgrade',
  'street light',
  'dusk-to-dawn',
];

/** A job with its script, walked as far as a test wants; then it goes its own way. */
export class TownJob extends TownCase {
  private taken = 0;
  readonly household: Household;
  private readonly steps: Step[];

  constructor(town: Town, job: { number: string; steps: Step[]; household: Household }) {
    super(town, job.number);
    this.steps = job.steps;
    this.household = job.household;
  }

  /** To where the script comes to the stage. */
  async at(stage: string): Promise<void> {
    await this.upTo((step) => step.stage === stage);
  }

  /** To where the stage is about to be reported. */
  async readyToReport(stage: string): Promise<void> {
    await this.upTo(({ command }) => command?.kind === 'report' && command.stage === stage);
  }

  async toTheEnd(): Promise<void> {
    await this.upTo(() => false);
  }

  private async upTo(until: (step: Step) => boolean): Promise<void> {
    for (let step = this.steps[this.taken]; step && !until(step); step = this.steps[this.taken]) {
      await this.takes(step);
      this.taken += 1;
    }
  }

  private async takes({ at, by, command, fact }: Step): Promise<void> {
    await this.town.sleepsUntil(at);
    if (command) await this.does(command, { name: `${by} on duty`, role: by });
    if (fact?.kind === 'payment') await this.isPaid(fact);
  }

  private async isPaid(paid: Extract<NonNullable<Step['fact']>, { kind: 'payment' }>): Promise<void> {
    const { payment, invoice, amount, tender } = paid;
    const brought = { caller: { name: 'counter', role: 'representative' }, id: this.town.nextId() };
    const fact = { kind: 'payment' as const, payment, invoice, amount, tender, receivedAt: this.town.now };
    await new AccountFacts(this.town.casework).post(fact, brought);
  }
}

/** The next morning of a business day. */
function morningAfter(calendar: Parameters<typeof dateOf>[0], now: Instant): Instant {
  let date = addDays(calendar, dateOf(calendar, now), { count: 1, unit: 'calendar days' });
  while (!isBusinessDay(calendar, date)) date = addDays(calendar, date, { count: 1, unit: 'calendar days' });
  return plusMilliseconds(closeOf(calendar, date), -8 * 3_600_000);
}
