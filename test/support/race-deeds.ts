import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Actor, Item } from '../../libs/domain/src/cases/state.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import type { Chance } from '../faults/seeds.js';
import { crew, supervisor, type Disconnections } from './disconnections.js';
import type { Threatened } from './threatened.js';

type Brought = Record<string, string | number> & { kind: string };

/** Whoever does what a counselor may not. */
const others: { [K in Command['kind']]?: Actor } = {
  'field answer': crew,
  'end protection': supervisor,
};

export type Deed = (one: Threatened) => Promise<unknown>;

/** What people and time do to an account while an order to cut it is on its way, each through the doors of the product. */
export class Deeds {
  /** How often each thing was done, and not refused. */
  readonly done: Record<string, number> = {};

  constructor(
    private readonly town: Disconnections,
    private readonly chance: Chance,
  ) {}

  /** What keeps service on. */
  readonly protecting: readonly Deed[] = [
    (one) => this.arranges(one),
    (one) => this.arranges(one),
    (one) => this.paysOff(one),
    (one) => this.pledges(one),
    (one) => this.records(one, { kind: 'medical claim' }),
    (one) => this.proves(one),
    (one) => this.records(one, { kind: 'dispute', amount: 15_000 }),
    (one) => this.appeals(one),
    (one) => this.records(one, { kind: 'receipt', amount: 15_000, confirmation: this.town.nextId() }),
    (one) => this.records(one, { kind: 'promise to pay', amount: 40_000, by: this.soon(5) }),
    (one) => this.pays(one, 40_000),
    (one) => this.pays(one, 1_000),
    (one) => this.paysTwice(one),
    ({ severance }) => this.tries(severance, { kind: 'cancel', reason: 'withdrawn' }),
  ];

  /** What lets it be cut again. */
  readonly freeing: readonly Deed[] = [
    (one) => this.withdraws(one),
    (one) => this.endsProtection(one),
    ({ arrangement }) => this.tries(arrangement, { kind: 'cancel', reason: 'asked for' }),
    (one) => this.takesBack(one),
    (one) => this.takesBack(one),
    ({ account }) => this.counted('bill', this.town.bills(account, this.soon(-40), 10_000)),
  ];

  /** The crew says that it has cut whatever order it has; now and then it says so twice. */
  readonly crewCuts: Deed = async ({ severance }) => {
    const order = await this.orderFor(severance);
    if (!order) return;
    const answer = { kind: 'field answer', order: order.name, outcome: 'done' } as const;
    for (let times = 1 + this.chance.below(2); times > 0; times--) await this.tries(severance, answer);
  };

  /** The crew looks a few times for an order, which others are just about to give. */
  private async orderFor(severance: string): Promise<Item | undefined> {
    for (let looks = 0; looks < 20; looks++) {
      const { items } = await this.town.state(severance);
      const order = Object.values(items).find(({ state }) => state === 'in the field');
      if (order) return order;
    }
    return undefined;
  }

  /** Time comes to the order, and to the arrangement. */
  readonly timeComes: Deed = async ({ severance, arrangement }) => {
    await this.tries(severance, { kind: 'take up' });
    await this.tries(arrangement, { kind: 'take up' });
  };

  private async tries(caseNumber: string | undefined, command: Command): Promise<void> {
    if (!caseNumber) return;
    await this.counted(command.kind, this.town.does(caseNumber, command, others[command.kind]));
  }

  private async counted(what: string, work: Promise<unknown>): Promise<void> {
    if (await this.town.tries(work)) this.done[what] = (this.done[what] ?? 0) + 1;
  }

  private pledges({ account, pledges }: Threatened): Promise<void> {
    const opened = this.town.opens('pledge', account, { agency: 'A-1', amount: 10_000 });
    return this.counted(
      'pledge',
      opened.then((caseNumber) => pledges.push(caseNumber)),
    );
  }

  private records({ account, protections }: Threatened, facts: Brought): Promise<void> {
    const opened = this.town.opens('protection', account, facts);
    return this.counted(
      facts.kind,
      opened.then((caseNumber) => protections.push(caseNumber)),
    );
  }

  /** From the call to the agreement; somebody else may be faster at any step. */
  private async arranges({ arrangement }: Threatened): Promise<void> {
    const months = 6;
    for (const command of [
      { kind: 'verify caller', as: 'holder', method: 'photo identification' },
      { kind: 'record interview', answers: 'I-1', results: [] },
      { kind: 'offer', months },
      { kind: 'accept', offer: `${months} months, bill due date`, agreed: 'by phone' },
    ] satisfies Command[])
      await this.tries(arrangement, command);
  }

  /** The last pledge, or one that is made and withdrawn in one breath. */
  private async withdraws(one: Threatened): Promise<void> {
    if (one.pledges.length === 0) await this.pledges(one);
    await this.tries(one.pledges.pop(), { kind: 'withdraw', reason: 'no funds' });
  }

  private async endsProtection(one: Threatened): Promise<void> {
    if (one.protections.length === 0) await this.records(one, { kind: 'dispute', amount: 15_000 });
    await this.tries(one.protections.pop(), { kind: 'end protection', why: 'settled' });
  }

  /** An arrangement that is paid at once. */
  private async paysOff(one: Threatened): Promise<void> {
    await this.arranges(one);
    await this.pays(one, 60_000);
  }

  /** A claim, and its proof after it. */
  private async proves(one: Threatened): Promise<void> {
    await this.records(one, { kind: 'medical claim' });
    const proof = { kind: 'prove', practitioner: 'N-1', unableToPay: true } as const;
    await this.tries(one.protections.at(-1), proof);
  }

  private async appeals(one: Threatened): Promise<void> {
    await this.records(one, { kind: 'dispute', amount: 15_000 });
    await this.tries(one.protections.at(-1), { kind: 'appeal' });
  }

  private pays({ account, payments }: Threatened, amount: number): Promise<void> {
    const payment = this.town.nextId();
    payments.push(payment);
    return this.counted('payment', this.town.pays(account, amount, payment));
  }

  /** The same payment comes on two connections. */
  private async paysTwice({ account, payments }: Threatened): Promise<void> {
    const payment = this.town.nextId();
    payments.push(payment);
    const pays = (): Promise<void> => this.counted('payment', this.town.pays(account, 20_000, payment));
    await Promise.all([pays(), pays()]);
  }

  private async takesBack({ account, payments }: Threatened): Promise<void> {
    const payment = payments.at(-1);
    if (payment === undefined) return;
    await this.counted('payment returned', this.town.takesBack(account, payment));
  }

  private soon(days: number): ReturnType<typeof localDate> {
    return localDate(
      new Date(Date.parse(this.town.clock.now()) + days * 86_400_000).toISOString().slice(0, 10),
    );
  }
}
