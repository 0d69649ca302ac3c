import { keepAgency } from '../../libs/billing-store/src/agencies/agencies.js';
import { inTransaction } from '../../libs/billing-store/src/transaction.js';
import type { Organization } from '../../libs/billing-store/src/agencies/organization.js';
import { CustomerLinks } from '../../libs/billing-store/src/links/customer-links.js';
import { AccountPosting } from '../../libs/casework/src/account-posting.js';
import { ServiceMoney } from '../../libs/casework/src/service-money.js';
import type { NewServicePayment } from '../../libs/billing-store/src/ledger/service-payments.js';
import { cents } from '../../libs/domain/src/money.js';
import { instant, plusMilliseconds, type Instant } from '../../libs/domain/src/time/instant.js';
import { invitation } from '../../workflows/invitation/process.js';
import { pledge } from '../../workflows/pledge/process.js';
import { protection } from '../../workflows/protection/process.js';
import { severance } from '../../workflows/severance/process.js';
import { ServiceAccount } from './service-account.js';
import { Town } from './town.js';
import { TownCase } from './town-case.js';

const counselor = { name: 'Ana', role: 'credit counselor' };

/** A town whose accounts are about to be cut, and whose agencies pledge. */
export class DisconnectionTown {
  private constructor(readonly town: Town) {}

  /** With four accounts, each with $400.00 due on 30 December, on the morning of 8 January. */
  static async founded(): Promise<DisconnectionTown> {
    const town = await Town.founded({ process: severance, beside: [pledge, protection, invitation] });
    for (const number of ['A-1', 'A-2', 'A-3', 'A-4']) {
      const account = await ServiceAccount.opened(
        town.store,
        (work) => inTransaction(town.store, work),
        number,
      );
      await account.bills('2028-12-10', { electric: 40_000 }, { number: `B-${number}` });
    }
    return new DisconnectionTown(town);
  }

  /** A household of Alder Creek that has owed for water for 60 days, and that nobody has written to. */
  async threatensAtAlderCreek(number: string): Promise<TownCase> {
    const { store } = this.town;
    const account = await ServiceAccount.opened(store, (work) => inTransaction(store, work), number);
    await store.query(`UPDATE accounts SET utility = 'Alder Creek Water' WHERE number = $1`, [number]);
    await account.bills('2028-10-18', { water: 40_000 }, { number: `B-${number}` });
    const facts = { service: 'water', premise: `P-${number.slice(2)}` };
    return this.opens('severance', { account: number, utility: 'Alder Creek Water' }, facts);
  }

  closes(): Promise<void> {
    return this.town.closes();
  }

  /** Carried through its notices until the order is with the field. */
  async threatens(account: string): Promise<TownCase> {
    const cutting = await this.opens(
      'severance',
      { account },
      {
        service: 'electric',
        premise: `P-${account.slice(2)}`,
      },
    );
    await this.town.settles();
    for (let tries = 0; tries < 2; tries++) {
      await cutting.does({ kind: 'contact', by: 'phone', reached: true }, counselor);
    }
    await this.town.sleeps('7 calendar days');
    await this.town.sleepsUntil(morningOfOrders(this.town.now));
    return cutting;
  }

  pledges(account: string, amount: number, agency = 'Salvation Army'): Promise<TownCase> {
    return this.opens('pledge', { account }, { agency, amount });
  }

  /** An agency, by what is known of it. */
  async knows(name: string, known: Partial<Organization> = {}): Promise<void> {
    const organization = { id: name, name, ...known };
    const { store, now: at } = this.town;
    await inTransaction(store, (client) => keepAgency(client, { organization, at, by: 'Ana' }));
  }

  claims(account: string): Promise<TownCase> {
    return this.opens('protection', { account }, { kind: 'medical claim' });
  }

  /** Its customer may ask for a plan by the link in a letter. */
  async invites(account: string): Promise<TownCase> {
    const { store, now: madeAt } = this.town;
    const [link, expiresAt] = [`L-${account}`, plusMilliseconds(madeAt, 30 * 86_400_000)];
    const times = { madeAt, expiresAt };
    const page = { page: 'https://throughline.example/my', madeBy: counselor.name };
    await new CustomerLinks(store).keep(link, { caseNumber: null, account, by: 'letter', ...page, ...times });
    return this.opens('invitation', { account }, { link });
  }

  async pays(account: string, amount: number, more: Partial<NewServicePayment> = {}): Promise<void> {
    const payment = this.town.nextId();
    const paid = {
      payment,
      account,
      amount: cents(amount),
      tender: 'cash',
      receivedAt: this.town.now,
      ...more,
    };
    const brought = { caller: { name: 'counter', role: 'supervisor' }, id: payment };
    await new ServiceMoney(new AccountPosting(this.town.casework)).pay(paid, brought);
  }

  /** The crew says that it has done what it was sent for. */
  async crewIsDone(one: TownCase): Promise<void> {
    const { items } = await one.state();
    const sent = Object.values(items).find(({ name, ended }) => name.startsWith('order ') && !ended);
    await one.does({ kind: 'field answer', order: sent?.name ?? 'none', outcome: 'done' });
  }

  async phaseOf(one: TownCase): Promise<string | undefined> {
    return (await one.openStages())[0];
  }

  private async opens(
    process: string,
    of: { account: string; utility?: string },
    facts: Record<string, string | number>,
  ): Promise<TownCase> {
    const toOpen = { utility: 'APS', ...of, facts };
    const brought = { caller: counselor, id: this.town.nextId() };
    const { caseNumber } = await this.town.casework.open(process, toOpen, brought);
    return new TownCase(this.town, caseNumber);
  }
}

/** Nine o'clock on the next day, Tuesday to Thursday, at least a day away. */
export function morningOfOrders(now: Instant): Instant {
  const day = 86_400_000;
  let morning = Date.parse(`${now.slice(0, 10)}T16:00:00Z`) + day;
  while (![2, 3, 4].includes(new Date(morning).getUTCDay())) morning += day;
  return instant(morning);
}
