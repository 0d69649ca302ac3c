import { Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Standings } from '../../../../libs/billing-store/src/news/standings.js';
import { accountMoneyNow, openCasesOf } from '../../../../libs/billing-store/src/reads/account-money.js';
import { utilityOf } from '../../../../libs/billing-store/src/reads/service-account.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Service } from '../../../../libs/domain/src/accounts/service.js';
import type { AccountMoney } from '../../../../libs/domain/src/accounts/standing.js';
import type { CaseState } from '../../../../libs/domain/src/cases/state.js';
import { takenAndCut } from '../../../../libs/domain/src/interlock/cut-services.js';
import { disconnectableDebt } from '../../../../libs/domain/src/interlock/debt.js';
import { interlock } from '../../../../libs/domain/src/interlock/interlock.js';
import type { Order } from '../../../../libs/domain/src/interlock/order.js';
import { quoteToStayOn, type QuoteToStayOn } from '../../../../libs/domain/src/interlock/quote.js';
import type { Stands } from '../../../../libs/domain/src/interlock/stands.js';
import type { Rules } from '../../../../libs/domain/src/rules/rule-book.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import { orderOf, severanceIn } from '../../../../workflows/severance/of-severance.js';
import { OfAccount } from '../accounts/account-schemas.js';
import { AccountCallers } from '../arrangements/callers.js';
import { ReadRoute } from '../openapi/read-route.js';
import { InterlockView, QuotesView } from './severance-schemas.js';

/** The account as it stands now, by the rules of now. */
interface AsItStands {
  money: AccountMoney;
  rules: Rules;
  at: Instant;
}

/** What keeps the services of an account on. Nothing is decided here: that is done when an order is dispatched. */
@ApiTags('severances')
@Controller('api/accounts/:account')
export class StayingOnController {
  constructor(
    private readonly casework: Casework,
    private readonly callers: AccountCallers,
  ) {}

  @ReadRoute(
    'interlock',
    'Would an order for non-payment go now, and why not: every protection by name.',
    InterlockView,
  )
  async interlock(@Param({ schema: OfAccount }) { account }: OfAccount): Promise<InterlockView> {
    const [stands, severances] = await Promise.all([this.asItStands(account), this.severancesOf(account)]);
    const { money, rules, at } = stands;
    const { name: book, version } = rules.book;
    const services = takenAndCut(money, rules).map((service) => {
      const severance = severances.find((state) => severanceIn({ state }).service === service);
      const verdict = interlock(orderFor(service, severance), money, { rules, at });
      const debt = disconnectableDebt(money, service, { rules, at }).total;
      const found = verdict.goes ? [] : verdict.stands.map(told);
      return {
        service,
        goes: verdict.goes,
        severance: severance?.head.caseNumber ?? null,
        debt,
        stands: found,
      };
    });
    return { account, at, book, version, services };
  }

  @ReadRoute(
    'quotes',
    'The least payment that keeps each service on today. To hold an order, quote it there. Told to a verified caller.',
    QuotesView,
  )
  async quotes(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Req() { caller }: Request,
  ): Promise<QuotesView> {
    await this.callers.toldTo(account, caller?.role);
    const [stands, severances] = await Promise.all([this.asItStands(account), this.severancesOf(account)]);
    const { money, rules, at } = stands;
    const quotes = takenAndCut(money, rules).map((service) => ({
      ...quoteToStayOn(money, service, { rules, at }),
      severance: quotableIn(severances, service) ?? null,
    }));
    return { account, quotes: quotes.map((quote) => ({ ...quote, items: itemized(quote, money) })) };
  }

  private async asItStands(account: string): Promise<AsItStands> {
    const { store, books, clock } = this.casework.doors;
    const at = clock.now();
    const rules = await books.rulesFor(await utilityOf(store, account), at);
    return { money: await accountMoneyNow(store, account, at), rules, at };
  }

  private async severancesOf(account: string): Promise<CaseState[]> {
    const { store } = this.casework.doors;
    const open = await openCasesOf(store, { account, process: 'severance' });
    return Promise.all(open.map((caseNumber) => new Standings(store).stateOf(caseNumber)));
  }
}

/** The disconnection of a service in which a quote holds its order. */
const quotableIn = (severances: readonly CaseState[], service: Service): string | undefined =>
  severances.find(
    (state) =>
      severanceIn({ state }).service === service &&
      quotable.some((phase) => state.stages[phase]?.status === 'open'),
  )?.head.caseNumber;

const quotable = ['notices', 'ready', 'in the field'];

/** Toward an order that nobody has begun nothing has been done. */
function orderFor(service: Service, severance: CaseState | undefined): Order {
  const untold: Order = { reason: 'non-payment', service, notices: [], contacts: [] };
  return severance ? { ...orderOf({ state: severance }), reason: 'non-payment' } : untold;
}

/** Where the payment would go, each part with the service that it is owed for. */
const itemized = ({ items, service }: QuoteToStayOn, { charges }: AccountMoney) =>
  items.map((item) => ({
    ...item,
    service: charges.find(({ key }) => key === item.charge)?.service ?? service,
  }));

const told = ({ customerClass: _, service: __, ...stands }: Stands) => stands;
