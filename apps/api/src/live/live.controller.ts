import { Controller, Headers, Param, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { from, interval, map, merge, mergeMap, takeUntil, type Observable } from 'rxjs';
import { OfCase } from '../border/fields.js';
import { Looking, type Looker } from '../callers/caller.js';
import { CaseReads } from '../cases/case-reads.js';
import { Refusals } from '../openapi/refusals.js';
import { Moves, type Heard } from './moves.js';
import { Watcher } from './watcher.js';

const stillThere = 15_000;

@ApiTags('live')
@ApiProduces('text/event-stream')
@Controller('api')
export class LiveController {
  constructor(
    private readonly moves: Moves,
    private readonly cases: CaseReads,
  ) {}

  @Sse('events')
  @ApiOperation({ summary: 'Which cases move, while they move. After `missed` look at everything again.' })
  @ApiResponse({ status: 200, description: 'Events `moved` with case numbers.', schema: { type: 'string' } })
  @Refusals(401, 403, 429)
  all(): Observable<MessageEvent> {
    return this.withHeartbeat(this.moves.heard.pipe(map(eventOf)));
  }

  @Sse('cases/:caseNumber/events')
  @ApiOperation({
    summary: 'The story of a case while it is written. Last-Event-ID is the last entry that is known.',
  })
  @ApiResponse({
    status: 200,
    description: 'Events `entry`, each a line of the story.',
    schema: { type: 'string' },
  })
  @Refusals(400, 401, 403, 404, 429)
  async one(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Headers('last-event-id') last: string | undefined,
    @Looking() looker: Looker,
  ): Promise<Observable<MessageEvent>> {
    const { entry } = await this.cases.state(caseNumber);
    const watcher = new Watcher(this.cases, { caseNumber, looker }, knownEntry(last) ?? entry);
    const stirs = merge(from([undefined]), this.moves.ofCase(caseNumber), interval(stillThere));
    const news = stirs.pipe(mergeMap(() => watcher.news(), 1));
    return this.withHeartbeat(news.pipe(mergeMap((lines) => lines)));
  }

  private withHeartbeat(events: Observable<MessageEvent>): Observable<MessageEvent> {
    const beat = interval(stillThere).pipe(
      map((): MessageEvent => ({ comment: 'still there' }) as MessageEvent),
    );
    return merge(events, beat).pipe(takeUntil(this.moves.end));
  }
}

const eventOf = (heard: Heard): MessageEvent =>
  heard === 'missed' ? { type: 'missed', data: {} } : { type: 'moved', data: { cases: heard.cases } };

function knownEntry(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}
