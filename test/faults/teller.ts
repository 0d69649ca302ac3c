import { setTimeout as pause } from 'node:timers/promises';
import type { Household } from './household.js';
import type { Chance } from './seeds.js';
import { Voice, type Log } from './voice.js';

const supervisor = 'supervisor';
const counselor = 'credit counselor';
const bill = 45_000;
const agency = 'ST-VINCENT';
const between = 3_000;
const answers = {
  ...{ householdSize: 4, monthlyIncome: 187_650, hardship: 'job loss', medicalNeed: false },
  ...{ priorityHousehold: true, assistanceAskedFor: [], payDay: 5 },
};

interface Opened {
  caseNumber: string;
}

/** Everybody who has to do with the money of a household, one after the other or all at once. */
export class Teller {
  private readonly voice: Voice;
  private payments = 0;
  private isGoingHome = false;

  constructor(
    private readonly name: string,
    api: string,
    private readonly given: { log: Log; chance: Chance; now: () => number },
  ) {
    this.voice = new Voice({ name, api, ...given });
  }

  /** No further household is asked in; the one at hand is seen to. */
  goesHome(): void {
    this.isGoingHome = true;
  }

  /** Takes one household after the other, and not more of them than a busy machine has time to write to. */
  async works(next: () => Household | undefined): Promise<void> {
    while (!this.isGoingHome) {
      const household = next();
      if (!household) return;
      await this.arranges(household);
      await pause(between);
    }
  }

  /** Takes what households bring, now and then, and some of it back. */
  async goesOnTaking(households: readonly Household[]): Promise<void> {
    const { chance } = this.given;
    while (!this.isGoingHome && households.length > 0) {
      const household = chance.one(households);
      const payment = await this.pays(household);
      if (chance.next() < 0.2) await this.takesBack(household, payment);
    }
  }

  knowsAnAgency(): Promise<object> {
    return this.voice.says(supervisor, '/api/agencies', { id: agency, name: 'St. Vincent' });
  }

  /** The household comes to an arrangement; then money, an agency and a hazard come to its account at the same time. */
  async arranges(household: Household): Promise<void> {
    await this.bills(household);
    const { caseNumber } = await this.counsels('/api/arrangements', { account: household.account });
    const about = `/api/arrangements/${caseNumber}`;
    await this.counsels(`${about}/caller`, { as: 'holder', method: 'photo identification' });
    await this.counsels(`/api/interviews/${caseNumber}`, { answers });
    await this.counsels(`${about}/offers`, { months: 12 });
    await this.counsels(`${about}/accept`, { offer: '12 months, bill due date', agreed: 'by phone' });
    await Promise.all([
      this.pays(household).then((payment) => this.takesBack(household, payment)),
      this.pays(household),
      this.pledges(household),
      this.cutsOff(household),
    ]);
  }

  /** Money with a date on it, in cents of no particular number. */
  async pays(household: Household): Promise<string> {
    const { account } = household;
    const payment = `${this.name}-${++this.payments}`;
    const amount = 1_000 + this.given.chance.below(4_000);
    household.paid.push({ payment, amount });
    const paid = { payment, amount, tender: 'cash', receivedAt: this.momentsAgo(1) };
    await this.voice.says(counselor, `/api/accounts/${account}/service-payments`, paid);
    return payment;
  }

  private async takesBack(household: Household, payment: string): Promise<void> {
    const path = `/api/accounts/${household.account}/service-payments/${payment}/return`;
    household.returned.add(payment);
    await this.voice.says(counselor, path, { reason: 'counterfeit', returnedAt: this.momentsAgo(0) });
  }

  private async bills(household: Household): Promise<void> {
    const day = (ago: number): string =>
      new Date(this.given.now() - ago * 86_400_000).toISOString().slice(0, 10);
    household.billed += bill;
    await this.voice.says(supervisor, `/api/accounts/${household.account}/bills`, {
      ...{ number: `B-${household.account}`, kind: 'regular', periodFrom: day(90), periodTo: day(60) },
      ...{ issuedOn: day(59), dueOn: day(38), at: `${day(59)}T16:00:00Z` },
      lines: [{ service: 'electric', kind: 'service', amount: bill }],
    });
  }

  private async pledges({ account }: Household): Promise<void> {
    await this.counsels('/api/pledges', { account, agency, amount: 5_000, reference: `SV-${account}` });
  }

  /** A hazard has nothing to do with what is owed: its order goes by itself. */
  private async cutsOff({ account }: Household): Promise<void> {
    const order = { account, service: 'electric', reason: 'hazard' };
    await this.voice.says(supervisor, '/api/severances', order);
  }

  private counsels(path: string, body: object): Promise<Opened> {
    return this.voice.says<Opened>(counselor, path, body);
  }

  private momentsAgo(seconds: number): string {
    return new Date(this.given.now() - seconds * 1_000 - 1_000).toISOString();
  }
}
