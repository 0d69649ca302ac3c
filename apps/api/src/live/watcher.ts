import type { MessageEvent } from '@nestjs/common';
import type { Looker } from '../callers/caller.js';
import type { CaseReads } from '../cases/case-reads.js';

/** One who watches a case, and how far they have read. Each entry is told once, in its order. */
export class Watcher {
  constructor(
    private readonly cases: CaseReads,
    private readonly what: { caseNumber: string; looker: Looker },
    private last: number,
  ) {}

  /** What was written since. When the store cannot be read just now, the next stir reads it. */
  async news(): Promise<MessageEvent[]> {
    try {
      const { caseNumber, looker } = this.what;
      const { lines } = await this.cases.story(caseNumber, { after: this.last }, looker);
      this.last = lines.at(-1)?.number ?? this.last;
      return lines.map((line) => ({ type: 'entry', id: String(line.number), data: line }));
    } catch {
      return [];
    }
  }
}
