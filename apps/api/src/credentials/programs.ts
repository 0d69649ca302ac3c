import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Credentials } from '../../../../libs/billing-store/src/people/credentials.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import type { Caller } from '../callers/caller.js';

/** Programs of partners and agencies, known by the token that they show. */
@Injectable()
export class Programs {
  private readonly credentials: Credentials;

  constructor(private readonly casework: Casework) {
    this.credentials = new Credentials(casework.doors.store);
  }

  /** Whose program shows this token. A token that is forged, over or revoked refuses. */
  async caller(token: string): Promise<Caller> {
    const program = await this.credentials.of(token, this.casework.doors.clock.now());
    if (!program)
      throw new Problem('caller/unknown', phrase`The token is forged, over or revoked.`, {
        remedy: phrase`Show the token that \`throughline credentials\` told last.`,
      });
    const { id, name, role, of } = program;
    return { ...{ name, role }, ...(of === null ? {} : { of }), key: id, language: 'en', by: 'credential' };
  }
}

/** The token of a request; nothing where it shows none. */
export function tokenIn({ headers }: Request): string | undefined {
  const [, token] = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '') ?? [];
  return headers.authorization === undefined ? undefined : (token ?? '');
}
