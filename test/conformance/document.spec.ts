import { roles, type Role } from '../../libs/domain/src/policy/roles.js';
import { startApi, type Api } from '../support/api.js';
import { findings, type Asking } from './schemathesis.js';
import { townToAsk, type Known } from './town-to-ask.js';

const isFull = process.env.THROUGHLINE_FULL !== undefined;
/** Nobody may claim the roles in which the system itself acts. */
const callers = roles.filter((role) => !['time', 'partner'].includes(role));
const of: Partial<Record<Role, string>> = { contractor: '; of=CONTRACTOR-4', agency: '; of=ST-VINCENT' };
const named = (role: Role): string => `Pat Example; role=${role}${of[role] ?? ''}`;

/** The edges of everything that the document allows; what it does not allow is asked at length, and at the border's own tests. */
const inTurn: Asking = {
  ...{ callers: callers.map(named), phases: 'coverage', mode: 'positive', examples: 1 },
  seed: 20_260_101,
};
const atLength = (role: Role): Asking => ({
  ...{ callers: [named(role)], phases: 'examples,coverage,fuzzing', mode: 'all', examples: 40 },
  seed: Math.floor(Math.random() * 2 ** 31),
});
const runs: [who: string, asking: Asking][] = isFull
  ? callers.map((role) => [role, atLength(role)])
  : [['everybody in turn', inTurn]];

/** Milliseconds; at length it is hours of requests. */
jest.setTimeout(isFull ? 3_600_000 : 1_800_000);

describe('every answer is as the OpenAPI document says, and none is a fault of ours', () => {
  let api: Api;
  let known: Known;
  let origin: string;
  beforeAll(async () => {
    api = await startApi();
    known = await townToAsk(api);
    await api.app.listen(0, '127.0.0.1');
    origin = (await api.app.getUrl()).replace('localhost', '127.0.0.1');
  });
  afterAll(() => api.end());

  it.each(runs)('to %s, whatever is asked', async (_, asking) => {
    expect(await findings(origin, known, asking)).toBe('');
  });
});
