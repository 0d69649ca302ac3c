import { Chance } from '../faults/seeds.js';
import type { Disconnections } from './disconnections.js';
import { forbiddenOrders } from './forbidden-orders.js';
import { Deeds, type Deed } from './race-deeds.js';
import { beginsNotices, dayOfFinal, givesFinalNotice, threatens, type Threatened } from './threatened.js';
import { wrongfulOrders } from './wrongful-orders.js';

/** What many races have come to. */
export interface Raced {
  races: number;
  wrongful: string[];
  /** Orders that went, requests that were refused, orders that were taken back or recalled. */
  went: number;
  refused: number;
  stopped: number;
  /** Arrangements that were agreed on, by how they ended. */
  arrangements: Record<string, number>;
  /** How often each thing was done that protects or frees. */
  done: Record<string, number>;
}

/** When notice is given, and when everybody comes at once. All are days on which orders may go. */
const mornings = [
  { notice: '2026-02-03T16:30:00Z', orders: '2026-02-10T16:30:00Z' },
  // The hour at which orders may go ends while everybody is at it.
  { notice: '2026-02-11T16:30:00Z', orders: '2026-02-12T21:59:59.500Z' },
  // Pledges and claims of February are over.
  { notice: '2026-03-17T16:30:00Z', orders: '2026-03-25T16:30:00Z' },
  // Arrangements of February have missed twice.
  { notice: '2026-05-20T16:30:00Z', orders: '2026-05-28T16:30:00Z' },
  // The season has begun, the season is over.
  { notice: '2026-06-01T16:30:00Z', orders: '2026-06-02T16:30:00Z' },
  { notice: '2026-10-19T16:30:00Z', orders: '2026-10-27T16:30:00Z' },
];

/** On each account an order, the worker, time, and whoever protects or frees it run at once on connections of their own; then it is looked who was wronged. */
export class Races {
  private readonly chance: Chance;
  private readonly deeds: Deeds;
  private readonly wrongful = new Set<string>();
  private races = 0;
  private refused = 0;

  constructor(
    private readonly town: Disconnections,
    seed: number,
  ) {
    this.chance = new Chance(seed);
    this.deeds = new Deeds(town, this.chance);
  }

  /** Runs so many races, a few on each account through the year; where somebody is found to be wronged it is over. */
  async run(races: number): Promise<Raced> {
    const all = await threatens(this.town, Math.ceil(races / mornings.length));
    for (const { notice, orders } of mornings) {
      this.town.clock.skipTo(notice);
      await this.everybody(all, (one) => beginsNotices(this.town, one));
      if (dayOfFinal(notice) < orders) {
        this.town.clock.skipTo(dayOfFinal(notice));
        await this.everybody(all, (one) => givesFinalNotice(this.town, one));
      }
      this.town.clock.skipTo(orders);
      await this.everybody(all, (one) => this.race(one));
      await this.looks();
      await this.everybody(all, ({ severance }) => this.town.performs(severance));
      if (this.wrongful.size > 0) break;
    }
    const { races: raced, refused, deeds } = this;
    return { races: raced, refused, done: deeds.done, wrongful: [...this.wrongful], ...(await this.seen()) };
  }

  /** Four accounts at a time, so that each has connections. */
  private async everybody(all: Threatened[], does: Deed): Promise<void> {
    for (let next = 0; next < all.length; next += 4) await Promise.all(all.slice(next, next + 4).map(does));
  }

  private async race(one: Threatened): Promise<void> {
    this.races += 1;
    await this.deeds.timeComes(one);
    const { protecting, freeing, crewCuts, timeComes } = this.deeds;
    const deeds = this.chance.shuffled([
      ...[this.dispatches, this.works, this.works],
      ...this.chance.shuffled(protecting).slice(0, this.chance.below(3)),
      ...this.chance.shuffled([...freeing, crewCuts, timeComes]).slice(0, 1 + this.chance.below(2)),
    ]);
    await Promise.all(deeds.map((deed) => deed(one)));
  }

  private readonly dispatches: Deed = async ({ severance }) => {
    if (!(await this.town.tries(this.town.does(severance, { kind: 'dispatch' })))) this.refused += 1;
  };

  private readonly works: Deed = async ({ severance }) => {
    for (let looks = this.chance.below(3); looks >= 0; looks--) await this.town.performs(severance);
  };

  private async looks(): Promise<void> {
    const { store, clock } = this.town;
    const now = clock.now();
    const found = [...(await wrongfulOrders(store, now)), ...(await forbiddenOrders(store, now))];
    for (const what of found) this.wrongful.add(what);
  }

  private async seen(): Promise<Pick<Raced, 'went' | 'stopped' | 'arrangements'>> {
    const [seen] = await this.town.store.query<[{ went: number; stopped: number }]>(
      `SELECT count(*)::int AS went, count(*) FILTER (WHERE i.state IN ('being recalled', 'recalled'))::int AS stopped
       FROM items i JOIN cases c USING (case_number) WHERE c.process = 'severance' AND i.stage = 'in the field'`,
    );
    const ended = await this.town.store.query<{ outcome: string; many: number }[]>(
      `SELECT coalesce(seen->>'outcome', 'runs') AS outcome, count(*)::int AS many FROM agreements
       WHERE kind = 'arrangement' GROUP BY 1 ORDER BY 1`,
    );
    return { ...seen, arrangements: Object.fromEntries(ended.map(({ outcome, many }) => [outcome, many])) };
  }
}
