import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { logToken } from '../doors.js';

export type SecurityEvent =
  | 'signed in'
  | 'sign-in failed'
  | 'sign-in refused'
  | 'signed out'
  | 'sessions ended'
  | 'caller refused'
  | 'denied'
  | 'from elsewhere'
  | 'too many'
  | 'opened for a purpose'
  | 'packet told'
  | 'link made'
  | 'link opened'
  | 'link used'
  | 'link refused'
  | 'link revoked';

/** As it should be: to be read when it is asked about. */
const usual: readonly SecurityEvent[] = [
  'signed in',
  'signed out',
  'sessions ended',
  'link made',
  'link opened',
  'link used',
];

/** What happens about access, in the log under `security`. People are named by key and role, never by name. */
@Injectable()
export class SecurityLog {
  constructor(@Inject(logToken) private readonly log: Logger) {}

  says(event: SecurityEvent, details: Record<string, string | undefined> = {}): void {
    const how = usual.includes(event) ? 'info' : 'warn';
    this.log[how]({ security: event, ...details }, event);
  }
}
