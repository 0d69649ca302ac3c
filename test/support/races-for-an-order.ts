import { Chance } from '../faults/seeds.js';
import type { Disconnections, Threatened } from './disconnections.js';
import { wrongfulOrders } from './wrongful-orders.js';

/** What many races have come to. */
export interface Raced {
  races: number;
  wrongful: string[];
  /** Orders that went, requests that were refused, orders that were taken back or recalled. */
  went: number;
  refused: number;
  stopped: number;
}

type Deed = (one: Threatened) => Promise<unknown>;

/** On each account an order, the worker and whatever protects run at once on connections of their own; then it is looked who was wronged. */
export class Races {
  private readonly chance: Chance;
  private readonly raced: Raced = { races: 0, wrongful: [], went: 0, refused: 0, stopped: 0 };
  private readonly pledges = new Map<string, string>();

  constructor(
    private readonly town: Disconnections,
    seed: number,
  ) {
    this.chance = new Chance(seed);
  }

  /** Runs so many races, on new accounts whenever those before are settled. */
  async run(races: number): Promise<Raced> {
    let left = await this.town.threatens(Math.ceil(races / 1.6));
    this.town.comesToOrders();
    while (this.raced.races < races && left.length > 0) {
      await this.everybody(left, (one) => this.race(one));
      this.raced.wrongful.push(...(await wrongfulOrders(this.town.store, this.town.clock.now())));
      await this.everybody(left, (one) => this.settles(one));
      left = await this.stillThreatened(left);
    }
    return { ...this.raced, ...(await this.ordersSeen()) };
  }

  /** Four accounts at a time, so that each has connections. */
  private async everybody(all: Threatened[], does: Deed): Promise<void> {
    for (let next = 0; next < all.length; next += 4) await Promise.all(all.slice(next, next + 4).map(does));
  }

  private async race(one: Threatened): Promise<void> {
    this.raced.races += 1;
    const protecting = this.chance.shuffled(this.protecting).slice(0, 1 + this.chance.below(2));
    const deeds = this.chance.shuffled([this.dispatches, this.works, this.works, ...protecting]);
    await Promise.all(deeds.map((deed) => deed(one)));
  }

  private readonly dispatches: Deed = async ({ severance }) => {
    if (!(await this.town.tries(this.town.does(severance, { kind: 'dispatch' })))) this.raced.refused += 1;
  };

  private readonly works: Deed = async ({ severance }) => {
    for (let looks = this.chance.below(4); looks >= 0; looks--) await this.town.performs(severance);
  };

  private readonly protecting: Deed[] = [
    async ({ account }) => {
      const facts = { agency: 'Salvation Army', amount: 10_000 };
      this.pledges.set(account, await this.town.opens('pledge', account, facts));
    },
    ({ account }) => this.town.tries(this.town.opens('protection', account, { kind: 'medical claim' })),
    ({ offer }) =>
      this.town.tries(this.town.does(offer, { kind: 'review', stage: 'offer', outcome: 'approved' })),
    ({ account }) => this.town.pays(account, 40_000, this.town.nextId()),
    ({ account }) => this.town.pays(account, 1_000, this.town.nextId()),
    ({ severance }) => this.crewCuts(severance),
  ];

  /** The crew says that it has cut whatever order it has. */
  private async crewCuts(severance: string): Promise<void> {
    const { items } = await this.town.state(severance);
    const order = Object.values(items).find(({ stage, ended }) => stage === 'in the field' && !ended);
    if (!order) return;
    await this.town.tries(
      this.town.does(severance, { kind: 'field answer', order: order.name, outcome: 'done' }),
    );
  }

  /** The worker catches up; some pledges are withdrawn, so that the order may go again. */
  private async settles({ account, severance }: Threatened): Promise<void> {
    const pledge = this.pledges.get(account);
    if (pledge !== undefined && this.chance.below(4) > 0) {
      await this.town.tries(this.town.does(pledge, { kind: 'withdraw', reason: 'no funds' }));
    }
    await this.town.performs(severance);
  }

  private async stillThreatened(all: Threatened[]): Promise<Threatened[]> {
    const rows = await this.town.store.query<{ number: string }[]>(
      `SELECT case_number AS number FROM cases WHERE process = 'severance' AND open_stages && '{ready,"in the field"}'`,
    );
    const open = new Set(rows.map(({ number }) => number));
    return all.filter(({ severance }) => open.has(severance));
  }

  private async ordersSeen(): Promise<{ went: number; stopped: number }> {
    const [seen] = await this.town.store.query<[{ went: number; stopped: number }]>(
      `SELECT count(*)::int AS went, count(*) FILTER (WHERE i.state IN ('being recalled', 'recalled'))::int AS stopped
       FROM items i JOIN cases c USING (case_number) WHERE c.process = 'severance' AND i.stage = 'in the field'`,
    );
    return seen;
  }
}
