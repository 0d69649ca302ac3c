import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../libs/casework/src/clock.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';

const every = 5;
/** For so long, counted in pauses, nothing may move: a loss, however slow the machine is. */
const patience = 30_000;
const owed = `state IN ('owed', 'begun') AND stuck IS NULL`;

/** What is still to happen in a town before its time may pass. */
export class Unrest {
  constructor(private readonly store: DataSource) {}

  /** The next instant, up to then, at which something falls due. */
  async nextDue(until: Instant): Promise<Instant | undefined> {
    const [row] = await this.store.query<[{ due: Instant | null }]>(
      `SELECT min(next_due) AS due FROM cases WHERE status <> 'closed' AND next_due <= $1`,
      [until],
    );
    return row.due ?? undefined;
  }

  /** Whether anything is owed or begun. */
  async owes(): Promise<boolean> {
    const rows = await this.store.query<object[]>(`SELECT FROM effects WHERE ${owed} LIMIT 1`);
    return rows.length > 0;
  }

  async ends(clock: Clock): Promise<void> {
    let before: string | undefined;
    for (let still = 0; still <= patience; still += every) {
      const unrest = (await this.seen(clock.now())).join('; ');
      if (unrest === '') return;
      if (unrest !== before) still = 0;
      before = unrest;
      await pause(every);
    }
    throw new Error(`The town does not settle: ${before}`);
  }

  /** Everything that is untold, owed or overdue. */
  private async seen(now: Instant): Promise<string[]> {
    const rows = await this.store.query<{ what: string }[]>(
      `SELECT case_number || ' is untold' AS what FROM news
       UNION ALL SELECT case_number || ' owes ' || key FROM effects WHERE ${owed}
       UNION ALL SELECT case_number || ' is overdue since ' || next_due FROM cases WHERE status <> 'closed' AND next_due <= $1`,
      [now],
    );
    return rows.map(({ what }) => what);
  }
}
