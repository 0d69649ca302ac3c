import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { OwnSessions } from '../../../../libs/casework/src/own-sessions.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Nothing } from '../agencies/agency-schemas.js';
import { By } from '../callers/brought.js';
import { Calling, type Caller } from '../callers/caller.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { SecurityLog } from '../security/security-log.js';
import { EndedSession, SessionsView } from './session-schemas.js';

/** Where the caller is signed in: seen and ended by nobody else. */
@ApiTags('sessions')
@Controller('api/sessions')
export class SessionsController {
  private readonly own: OwnSessions;

  constructor(
    casework: Casework,
    private readonly security: SecurityLog,
  ) {
    this.own = new OwnSessions(casework);
  }

  @ReadRoute('', 'Where the caller is signed in, and since when.', SessionsView)
  async list(@Calling() caller: Caller): Promise<SessionsView> {
    const sessions = await this.own.of(caller);
    return {
      sessions: sessions.map((one) => ({ ...one, isThis: one.session === caller.session })),
      provenUntil: this.own.provenUntil(caller),
    };
  }

  @CommandRoute(
    'end',
    'End a session of the caller’s own elsewhere, soon after signing in anew. One that is over is nothing to do.',
    { answer: SessionsView },
  )
  async end(
    @Body({ schema: EndedSession }) { session }: EndedSession,
    @Calling() caller: Caller,
    @By() brought: Brought,
  ): Promise<SessionsView> {
    return this.ended(caller, await this.own.end(session, caller, brought));
  }

  @CommandRoute('end-others', 'End every session of the caller’s own but this one.', { answer: SessionsView })
  async endOthers(
    @Body({ schema: Nothing }) _: Nothing,
    @Calling() caller: Caller,
    @By() brought: Brought,
  ): Promise<SessionsView> {
    return this.ended(caller, await this.own.endOthers(caller, brought));
  }

  private ended(caller: Caller, count: number): Promise<SessionsView> {
    this.security.says('sessions ended', { person: caller.key, count: String(count) });
    return this.list(caller);
  }
}
