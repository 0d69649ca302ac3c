import type { Facts } from '../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../libs/domain/src/problem.js';
import { designProject } from '../../../workflows/design-project/process.js';
import { aDesignProject, firstCall, rules } from '../../support/a-design-project.js';

const refusalOf = (attempt: () => unknown): Problem => {
  try {
    attempt();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  throw new Error('It was not refused');
};
const faultsIn = (facts: Facts): string => refusalOf(() => designProject.checkFacts(facts)).message;

describe('the facts of a design project', () => {
  it.each<[string, Facts, string]>([
    ['an unknown fact', { colour: 'red' }, 'colour: no fact of a design project; known are kind'],
    ['a level, which is judged by rule', { level: 1 }, 'level: no fact of a design project'],
    ['a kind that there is not', { kind: 'gas' }, 'kind: Invalid option: expected one of "new service"'],
    ['two phases', { phases: 2 }, 'phases: must be 1 or 3'],
    ['a fraction of a cent', { chargeCents: 10.5 }, 'chargeCents: must be a whole number of cents'],
    ['a negative charge', { chargeCents: -1 }, 'chargeCents: must not be negative'],
    ['a day that there is not', { crewDate: '2026-02-30' }, 'crewDate: must be a date from 2000 to 2039'],
    ['the name of a person as an id', { customer: 'Ana Ruiz' }, 'customer: must be an id of letters'],
    [
      'a permit with a colon in its name',
      { permits: [{ authority: 'City: Phoenix', kind: 'trench' }] },
      'permits.0.authority: must be a name',
    ],
    ['two parcels of one id', { parcels: [{ id: 'P-1' }, { id: 'P-1' }] }, 'parcels: must name each id once'],
    [
      'a route that is a single place',
      { route: { type: 'LineString', coordinates: [[-112.07, 33.45]] } },
      'route.coordinates: must have two places or more',
    ],
    [
      'a place with its latitude first',
      {
        route: {
          type: 'LineString',
          coordinates: [
            [33.45, -112.07],
            [33.46, -112.07],
          ],
        },
      },
      'route.coordinates.0: must be longitude and latitude in degrees',
    ],
    [
      'an outline that is left open',
      {
        parcels: [
          {
            id: 'P-1',
            outline: {
              type: 'Polygon',
              coordinates: [
                [
                  [0, 0],
                  [1, 0],
                  [1, 1],
                  [0, 1],
                ],
              ],
            },
          },
        ],
      },
      'parcels.0.outline.coordinates.0: must end where it begins',
    ],
    [
      'construction that ends before it starts',
      { plannedConstruction: { start: '2026-06-02', finish: '2026-06-01' } },
      'plannedConstruction: must not finish before it starts',
    ],
    [
      'an appointment that ends before it begins',
      { appointment: { on: '2026-06-01', from: '12:00', to: '08:00' } },
      'appointment: must end after it begins',
    ],
  ])('%s is refused', (_what, facts, fault) => {
    expect(faultsIn(facts)).toContain(fault);
  });

  it('are refused with every fault named', () => {
    const faults = faultsIn({ phases: 2, chargeCents: -1, parcels: [{ id: 'no id' }] });
    expect(faults.split('; ')).toHaveLength(3);
    expect(faults).toContain('parcels.0.id: must be an id of letters, digits, dots and dashes');
  });

  it('may be brought in part, and taken away', () => {
    const part = { amperes: 200, contractor: null };
    expect(designProject.checkFacts(part)).toEqual(part);
    expect(faultsIn({ kind: null })).toContain('kind');
  });

  it('must say what kind of job it is and where, or no case is opened', () => {
    const open = (facts: Facts) => () =>
      designProject.open(
        { caseNumber: 'DP-1', utility: 'APS', facts },
        { rules },
        {
          now: firstCall,
          actor: { name: 'test', role: 'project associate' },
        },
      );
    expect(refusalOf(open({})).message).toBe('A design project is opened with: kind, address.');
    expect(refusalOf(open({ kind: 'upgrade' })).message).toBe('A design project is opened with: address.');
    expect(open({ kind: 'upgrade', address: 'A-1' })()).toHaveLength(1);
  });

  it('show a list what kind of job it is, how large, and which level', () => {
    const { state } = aDesignProject({ kind: 'upgrade' }).at('assignment');
    expect(designProject.listed(state)).toEqual({
      title: 'upgrade, 400 A',
      kind: 'upgrade',
      level: 1,
      address: 'A-1',
    });
    const conversion = aDesignProject({ kind: 'conversion' }).at('assignment');
    expect(designProject.listed(conversion.state).title).toBe('conversion, 500 kVA');
    expect(designProject.listed(aDesignProject({ kind: 'maintenance' }).state).title).toBe('maintenance');
  });

  it('an item refuses a date that is none, and a field that nothing asks for', () => {
    const job = aDesignProject().at('permit');
    const refused = (fields: Facts) =>
      job.refusal((it) => it.records('permit', 'City of Phoenix, right-of-way', { fields })).message;
    expect(refused({ expiresOn: 'soon' })).toContain('expiresOn: must be a date');
    expect(refused({ ssn: '1' })).toContain('Unrecognized key: "ssn"');
  });
});

describe('intake and qualification', () => {
  it('ask for the least that an applicant gives (R14-2-203 A.1), and say who owes it', () => {
    const job = aDesignProject();
    expect(job.gate('intake').missing).toEqual([
      'applicant (R14-2-203 A.1): customer',
      'premise: project associate',
    ]);
    job.readyToReport('qualification');
    expect(job.gate('qualification').missing).toEqual([
      'energy and demand requirements (R14-2-203 A.1): customer',
      'date ready for service (R14-2-203 A.1): customer',
    ]);
  });

  it('the job is assigned to somebody before its site is visited', () => {
    const job = aDesignProject().upTo(({ command }) => command?.kind === 'reassign');
    expect(job.gate('assignment').missing).toEqual(['project associate named: supervisor']);
  });
});
