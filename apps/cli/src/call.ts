import type { Command } from 'commander';
import { Api, type Ways } from './api.js';
import { say } from './screen.js';

/** One run of a command: the API, and how it is answered. */
export interface Call {
  api: Api;
  ways: Ways;
  /** For scripts the answer itself, for people what is told of it. */
  tell<T>(answer: T, told: (answer: T) => string): void;
}

export function callOf(command: Command): Call {
  const ways = command.optsWithGlobals<Ways>();
  const tell = <T>(answer: T, told: (answer: T) => string): void =>
    say(ways.json ? JSON.stringify(answer, null, 2) : told(answer));
  return { api: new Api(ways), ways, tell };
}

export interface Answer {
  caseNumber: string;
  entry: number;
  status: string;
  did: string;
  openStages: string[];
  party: string | null;
}

/** Where the case stands after a command. */
export function answered({ caseNumber, did, status, openStages, party }: Answer): string {
  const done = did === 'done' ? '✓' : 'Nothing to do:';
  const where = openStages.length > 0 ? `now at ${openStages.join(', ')}` : status;
  return `${done} ${caseNumber}, ${where}${party ? `; time is with: ${party}` : ''}`;
}
