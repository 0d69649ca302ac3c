import type { DataSource } from 'typeorm';

/** The channel on which the store says that cases have moved. */
export const movedChannel = 'throughline_moved';

/** What is said there. A lost one is found by polling. */
export interface Moved {
  cases: string[];
  /** Whether a workflow has to hear of any of them. */
  news: boolean;
}

const gatherFor = 10;
/** PostgreSQL takes less than 8,000 bytes in one notification. */
const mostAtOnce = 300;

/** Says after the commit which cases have moved, many in one notification. */
export class Announcer {
  private waiting = new Set<string>();
  private hasNews = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly store: DataSource) {}

  moved(caseNumber: string, news: boolean): void {
    this.waiting.add(caseNumber);
    this.hasNews ||= news;
    this.timer ??= setTimeout(() => void this.flush(), gatherFor);
    this.timer.unref();
  }

  /** Says now what has gathered. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const cases = [...this.waiting];
    const news = this.hasNews;
    this.waiting.clear();
    this.hasNews = false;
    for (let from = 0; from < cases.length; from += mostAtOnce) {
      const said: Moved = { cases: cases.slice(from, from + mostAtOnce), news };
      // Lost when the store cannot be reached just now; whoever listens polls as well.
      await this.store
        .query('SELECT pg_notify($1, $2)', [movedChannel, JSON.stringify(said)])
        .catch(() => undefined);
    }
  }
}
