import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { Refused, Unreachable, WrongUsage, type Details } from './endings.js';
import { apiAddress } from './place.js';
import { tellTimeOf } from './screen.js';

/** Options that every command takes. */
export interface Ways {
  api?: string;
  as?: string;
  json?: boolean;
  id?: string;
}

type Query = Record<string, string | number | undefined>;

/** The API, for one who calls it from a shell. */
export class Api {
  constructor(private readonly ways: Ways) {}

  async get<T>(path: string, query: Query = {}): Promise<T> {
    const answer = await this.answered<T>(this.url(path, query), { headers: this.headers() });
    if (!this.ways.json) await this.learnZone(answer);
    return answer;
  }

  /** Dates are promises: they are told as the office keeps them whose case or account it is. */
  private async learnZone(answer: unknown): Promise<void> {
    const utility = utilityIn(answer);
    const offices = await this.answered<{ utility: string; timeZone: string }[]>(this.url('offices'), {
      headers: this.headers(),
    });
    tellTimeOf((offices.find((office) => office.utility === utility) ?? offices[0])?.timeZone);
  }

  /** A command. It has an id of its own, so that it can be sent again without being done twice. */
  async post<T>(path: string, body: object): Promise<T> {
    const answer = await this.sent<T>(path, { type: 'application/json', body: JSON.stringify(body) });
    // What was done is told in any case.
    if (!this.ways.json) await this.learnZone(answer).catch(() => undefined);
    return answer;
  }

  /** A file of rows, which may take its time. */
  send<T>(path: string, body: string): Promise<T> {
    return this.sent(path, { type: 'text/csv', body, signal: AbortSignal.timeout(600_000) });
  }

  private async sent<T>(path: string, { type, ...request }: RequestInit & { type: string }): Promise<T> {
    const id = this.ways.id ?? randomUUID();
    const headers = { ...this.headers(), 'Content-Type': type, 'Idempotency-Key': id };
    try {
      return await this.answered<T>(this.url(path), { method: 'POST', headers, ...request });
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      throw new Unreachable(`${error.message} Whether it was done is not known: repeat it with --id ${id}.`);
    }
  }

  /** The answer as it comes, for streams and for the content of documents. */
  async open(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const response = await this.fetched(this.url(path), { headers: { ...this.headers(), ...headers } });
    if (!response.ok) throw await refusalIn(response);
    return response;
  }

  private async answered<T>(url: URL, request: RequestInit): Promise<T> {
    const response = await this.fetched(url, { signal: AbortSignal.timeout(30_000), ...request });
    if (!response.ok) throw await refusalIn(response);
    return (await response.json()) as T;
  }

  private async fetched(url: URL, request: RequestInit): Promise<Response> {
    try {
      return await fetch(url, request);
    } catch (error) {
      const why = ((error as Error).cause as Error | undefined)?.message ?? (error as Error).message;
      throw new Unreachable(`The API at ${url.origin} cannot be reached: ${why || 'no connection'}.`);
    }
  }

  private url(path: string, query: Query = {}): URL {
    const url = new URL(`${apiAddress(this.ways.api)}/api/${path}`);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return url;
  }

  private headers(): Record<string, string> {
    return { 'X-Actor': actorFrom(this.ways.as ?? process.env.THROUGHLINE_ACTOR) };
  }
}

/** `Rosa Delgado; project associate` as the header says it. */
function actorFrom(told: string | undefined): string {
  const [name = '', role = ''] = (told ?? `${userInfo().username}; project associate`)
    .split(';')
    .map((part) => part.trim());
  if (!name || !role)
    throw new WrongUsage('Name the actor as "name; role", e.g. "Rosa Delgado; project associate".');
  return `${inHeader(name)}; role=${inHeader(role.replace(/^role=/, ''))}`;
}

const inHeader = (text: string): string => text.replace(/[^\x20-\x7e]|%/gu, encodeURIComponent);

async function refusalIn(response: Response): Promise<Error> {
  const text = await response.text();
  const details = detailsIn(text);
  if (details === undefined)
    return new Unreachable(`${new URL(response.url).origin} answered ${response.status}.`);
  return details.status === 503
    ? new Unreachable(`${details.detail} ${details.remedy ?? ''}`)
    : new Refused(details);
}

function detailsIn(text: string): Details | undefined {
  try {
    const details = JSON.parse(text) as Partial<Details>;
    return details.code === undefined ? undefined : (details as Details);
  } catch {
    return undefined;
  }
}

/** Whether it is the number of a case, and not that of an account. */
export const isCase = (number: string): boolean => /^[A-Z]{2}-\d{4}-\d+$/.test(number);

/** A part of an address: stages have names with spaces. */
export const part = encodeURIComponent;

const utilityIn = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'utility' in answer ? answer.utility : undefined;
