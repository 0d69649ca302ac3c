import type { ProblemDetails } from '../../../api/src/problems/problem-details.js';

/** What the API refused, with the rule and what would change it. */
export class Refused extends Error {
  constructor(readonly problem: ProblemDetails) {
    super(problem.detail);
    this.name = 'Refused';
  }
}

/** Nothing was answered: whether it was done is not known, and it may be sent again under the same id. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export type Query = Readonly<Record<string, string | number | undefined>>;

export function pathOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

export const read = <T>(path: string, query?: Query): Promise<T> => call<T>(...asking(path, query));

/** A file, to be taken along. */
export async function readFile(path: string, query?: Query): Promise<Blob> {
  const response = await answered(...asking(path, query));
  if (response.ok) return response.blob();
  throw refusedOf(response.status, await response.json().catch(() => undefined));
}

/** What of a question names people. */
const namesOfPeople = ['assignee', 'inHandOf', 'counselor'] as const;

/** Words that are looked for may be about people, and names are. They stand in headers: addresses are kept in logs. */
function asking(path: string, { text, ...query }: Query = {}): [string, RequestInit] {
  const people = new URLSearchParams();
  const rest: Record<string, string | number | undefined> = { ...query };
  for (const name of namesOfPeople) {
    if (rest[name] !== undefined && rest[name] !== '') people.set(name, String(rest[name]));
    delete rest[name];
  }
  const headers = {
    ...(text === undefined ? {} : { 'X-Words': encodeURIComponent(text) }),
    ...(people.size === 0 ? {} : { 'X-People': people.toString() }),
  };
  return [pathOf(path, rest), { headers }];
}

/** Sends a command. The same id is the same command, however often it is sent. */
export const send = <T>(path: string, body: unknown, id: string): Promise<T> =>
  call<T>(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
  });

/** A file or a list of rows, as it is. Its name is a header of its own: addresses are kept in logs. */
export const sendContent = <T>(
  path: string,
  { type, body, name }: { type: string; body: BodyInit; name: string },
  id: string,
): Promise<T> =>
  call<T>(path, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, 'Idempotency-Key': id, 'X-File-Name': encodeURIComponent(name) },
  });

/** Something that is no command: a visit begins or ends. */
export const sendPlainly = <T>(path: string, body: unknown): Promise<T> =>
  call<T>(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const headers = { Accept: 'application/json', ...init.headers };
  const response = await answered(path, { ...init, headers });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  throw refusedOf(response.status, body);
}

const answered = (path: string, init: RequestInit): Promise<Response> =>
  fetch(path, { ...init, credentials: 'same-origin' }).catch(() => {
    throw new Unreachable('Nothing was answered.');
  });

const refusedOf = (status: number, body: unknown): Error =>
  isProblem(body) ? refusalOf(body) : new Unreachable(`Answered ${status}.`);

const isProblem = (body: unknown): body is ProblemDetails =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;

/** A part of the system that is away just now is no refusal. */
const refusalOf = (problem: ProblemDetails): Error =>
  problem.status === 503 ? new Unreachable(problem.detail) : new Refused(problem);
