import type { DataSource } from 'typeorm';

export interface Explanation {
  /** Time in the database, as the middle one of several runs. */
  milliseconds: number;
  planned: number;
  /** Pages of 8 kB that it looked at. */
  buffers: number;
  index: string;
}

interface Plan {
  'Index Name'?: string;
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
}
interface Explain {
  Plan: Plan;
  'Planning Time': number;
  'Execution Time': number;
}

const times = 7;

/** A store that explains every question before it answers it. */
export class Explained {
  private readonly explanations: Explanation[] = [];

  constructor(private readonly store: DataSource) {}

  /** As the reads know a store: they ask it questions and nothing else. */
  get asStore(): DataSource {
    return { query: (text: string, values: unknown[]) => this.query(text, values) } as unknown as DataSource;
  }

  /** Of the questions of one page the one that takes longest. */
  worst(): Explanation {
    const [worst] = this.explanations.toSorted((one, other) => other.milliseconds - one.milliseconds);
    if (!worst) throw new Error('Nothing was asked.');
    return worst;
  }

  private async query(text: string, values: unknown[]): Promise<unknown> {
    const runs: Explain[] = [];
    for (let run = 0; run < times; run++) runs.push(await this.explain(text, values));
    const middle = runs.toSorted((one, other) => one['Execution Time'] - other['Execution Time'])[times >> 1];
    if (middle) this.explanations.push(explanationOf(middle));
    return this.store.query(text, values);
  }

  /** Timing of each node would cost more than the question itself. */
  private async explain(text: string, values: unknown[]): Promise<Explain> {
    const [row] = await this.store.query<[{ 'QUERY PLAN': [Explain] }]>(
      `EXPLAIN (ANALYZE, TIMING OFF, BUFFERS, FORMAT JSON) ${text}`,
      values,
    );
    return row['QUERY PLAN'][0];
  }
}

function explanationOf({ Plan: plan, ...times }: Explain): Explanation {
  return {
    milliseconds: times['Execution Time'],
    planned: times['Planning Time'],
    buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    index: [...new Set(waysIn(plan))].join(', '),
  };
}

/** Which indexes it goes through, and which tables it reads from end to end. */
function waysIn(plan: Plan): string[] {
  const index = plan['Index Name'];
  const own = index ? [index] : plan['Node Type'] === 'Seq Scan' ? [`all of ${plan['Relation Name']}`] : [];
  const sorts = plan['Node Type'] === 'Sort' ? ['sorted'] : [];
  return [...sorts, ...own, ...(plan.Plans ?? []).flatMap(waysIn)];
}
