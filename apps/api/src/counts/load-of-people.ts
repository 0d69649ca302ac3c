import { Injectable } from '@nestjs/common';
import {
  owedByPeople,
  owedByTeams,
  type StageOwed,
} from '../../../../libs/billing-store/src/reads/hours-owed.js';
import { utilitiesOf } from '../../../../libs/billing-store/src/reads/offices.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Rules } from '../../../../libs/domain/src/rules/rule-book.js';
import type { LoadInHours } from './manager-schemas.js';

type Owing = LoadInHours['people'][number];
type Line = Owing['stages'][number];

/** What people and teams owe in the cases of every utility, each counted by the utility's own calendar and rules. */
@Injectable()
export class LoadOfPeople {
  constructor(private readonly casework: Casework) {}

  async inHours(): Promise<LoadInHours> {
    const { store, books, clock } = this.casework.doors;
    const now = clock.now();
    const of = await Promise.all(
      (await utilitiesOf(store)).map(async (utility) => {
        const rules = await books.rulesFor(utility, now);
        const [people, teams] = await Promise.all([
          owedByPeople(store, { rules, now }),
          owedByTeams(store, { rules, now }),
        ]);
        return { people: inHours(people, rules), teams: inHours(teams, rules) };
      }),
    );
    return {
      people: mostFirst(of.flatMap(({ people }) => people)),
      teams: mostFirst(of.flatMap(({ teams }) => teams)),
    };
  }
}

function inHours(rows: readonly StageOwed[], rules: Rules): (Line & { name: string })[] {
  const hoursADay = rules.get('hours of a business day').count;
  const { utility } = rules.book;
  return rows.map((row) => ({ ...row, utility, hoursADay, hours: row.days * hoursADay }));
}

function mostFirst(lines: readonly (Line & { name: string })[]): Owing[] {
  const names = [...new Set(lines.map(({ name }) => name))];
  const owing = names.map((name) => {
    const stages = lines.filter((line) => line.name === name).map(({ name: _, ...line }) => line);
    return { name, stages, hours: stages.reduce((sum, { hours }) => sum + hours, 0) };
  });
  return owing.sort((one, other) => other.hours - one.hours || (one.name < other.name ? -1 : 1));
}
