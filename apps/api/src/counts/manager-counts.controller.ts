import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { agesByStage, ageGroups, passedWithinDays } from '../../../../libs/billing-store/src/reads/ageing.js';
import { countCases } from '../../../../libs/billing-store/src/reads/case-list.js';
import { escalations, overdueByHarm } from '../../../../libs/billing-store/src/reads/told-late.js';
import { whoseDays } from '../../../../libs/billing-store/src/reads/whose-days.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { asked, CaseQuestion } from '../cases/question-schemas.js';
import { ReadRoute } from '../openapi/read-route.js';
import { byHarm } from './by-harm.js';
import { LoadOfPeople } from './load-of-people.js';
import { Counted, Escalations, LoadInHours, OverdueByHarm, StageAges } from './manager-schemas.js';

const day = 86_400_000;

@ApiTags('cases')
@Controller('api/counts')
export class ManagerCountsController {
  constructor(
    private readonly casework: Casework,
    private readonly load: LoadOfPeople,
  ) {}

  @ReadRoute('cases', 'How many cases a question finds, counted no further than anybody reads.', Counted)
  cases(@Query({ schema: CaseQuestion }) question: CaseQuestion): Promise<Counted> {
    const { store, clock } = this.casework.doors;
    return countCases(store, asked(question, clock.now()).filters);
  }

  @ReadRoute('stages', 'How many cases are at each stage, for how long, and whose days they were.', StageAges)
  async stages(): Promise<StageAges> {
    const { store, clock } = this.casework.doors;
    const now = clock.now();
    const [ages, whose] = await Promise.all([agesByStage(store, now), whoseDays(store, now)]);
    const daysAt = (stage: string): StageAges['stages'][number]['days'] => {
      const { of = 0, milliseconds = {} } = whose.find((one) => one.stage === stage) ?? {};
      const parties = Object.entries(milliseconds) as [never, number][];
      return {
        of,
        parties: parties.map(([party, time]) => ({ party, days: Math.round((time / day) * 10) / 10 })),
      };
    };
    return {
      ...{ groups: [...ageGroups], passedWithin: passedWithinDays },
      stages: ages.map((stage) => ({ ...stage, days: daysAt(stage.stage) })),
    };
  }

  @ReadRoute('load', 'What each person and each team owes, in hours of their time limits.', LoadInHours)
  inHours(): Promise<LoadInHours> {
    return this.load.inHours();
  }

  @ReadRoute('escalations', 'Late stages that somebody was told of, by role and stage.', Escalations)
  async escalations(): Promise<Escalations> {
    return { escalations: await escalations(this.casework.doors.store) };
  }

  @ReadRoute('overdue', 'Cases past their date, by the harm that grows while they wait.', OverdueByHarm)
  async overdue(): Promise<OverdueByHarm> {
    const { store, clock } = this.casework.doors;
    return { harms: byHarm(await overdueByHarm(store, clock.now())) };
  }
}
