import { Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accountMoneyNow } from '../../../../libs/billing-store/src/reads/account-money.js';
import { utilityOf } from '../../../../libs/billing-store/src/reads/service-account.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Protection } from '../../../../libs/domain/src/accounts/standing.js';
import { isLive } from '../../../../libs/domain/src/interlock/live.js';
import type { Instant } from '../../../../libs/domain/src/time/instant.js';
import { OfAccount } from '../accounts/account-schemas.js';
import { ReadRoute } from '../openapi/read-route.js';
import { ProtectionsView } from './protection-schemas.js';

@ApiTags('protections')
@Controller('api/accounts/:account/protections')
export class ProtectionsOfAccountController {
  constructor(private readonly casework: Casework) {}

  @ReadRoute('', 'What keeps service on, or has kept it on within two years.', ProtectionsView)
  async of(@Param({ schema: OfAccount }) { account }: OfAccount): Promise<ProtectionsView> {
    const { store, clock } = this.casework.doors;
    const at = clock.now();
    await utilityOf(store, account);
    const { protections } = await accountMoneyNow(store, account, at);
    const newestFirst = protections.toSorted((one, other) => (one.from < other.from ? 1 : -1));
    return { account, at, protections: newestFirst.map((row) => told(row, at)) };
  }
}

function told(row: Protection, at: Instant): ProtectionsView['protections'][number] {
  const { key, kind, from, clause, service = null, amount = null, until = null } = row;
  const { caseNumber = null, endedAt = null, endedWhy = null } = row;
  return {
    ...{ key, kind, service, amount, from, until, clause, caseNumber, endedAt, endedWhy },
    live: isLive(row, at),
  };
}
