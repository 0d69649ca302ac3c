import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { countCases } from '../../../../libs/billing-store/src/reads/case-list.js';
import { openByStage, waitingByParty } from '../../../../libs/billing-store/src/reads/counts.js';
import { countToDos } from '../../../../libs/billing-store/src/reads/to-do-list.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Counts } from './count-schemas.js';

@ApiTags('cases')
@Controller('api/counts')
export class CountsController {
  constructor(private readonly casework: Casework) {}

  @ReadRoute('', 'How much work there is, by stage and by whom it waits on.', Counts)
  async all(): Promise<Counts> {
    const { store, clock } = this.casework.doors;
    const now = clock.now();
    const [cases, late, toDos, stages, waitingOn] = await Promise.all([
      countCases(store),
      countCases(store, { dueBefore: now }),
      countToDos(store),
      openByStage(store, now),
      waitingByParty(store),
    ]);
    return { cases, late, toDos, stages, waitingOn };
  }
}
