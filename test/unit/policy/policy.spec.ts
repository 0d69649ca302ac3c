import type { CaseState } from '../../../libs/domain/src/cases/state.js';
import { commandsOf, judge, mayRead, policy } from '../../../libs/domain/src/policy/policy.js';
import { areas } from '../../../libs/domain/src/policy/reads.js';
import { people, programs, roles, staff } from '../../../libs/domain/src/policy/roles.js';
import { policyText } from '../../../libs/domain/src/policy/text.js';
import { closedTo, withhold } from '../../../libs/domain/src/policy/withheld.js';

const aJob = (facts: CaseState['facts'] = {}): CaseState =>
  ({
    head: { caseNumber: 'DP-2026-000001' },
    facts,
    stages: {
      permit: { status: 'open', owner: 'permit desk' },
      easement: { status: 'open', owner: 'right-of-way agent' },
    },
    items: { a: { stage: 'permit', name: 'City of Mesa', owner: 'permit desk' } },
    asks: { 1: { of: 'inspector' } },
    toDos: {},
    effects: { 'x/permit/1/apply': { stage: 'permit' } },
  }) as unknown as CaseState;

const wants = (command: string, more: object = {}) => ({ kind: 'design project', command, ...more });

describe('the policy', () => {
  it('denies what no line names: an unknown command, kind or role', () => {
    expect(judge(wants('blow up'), { role: 'manager', state: aJob() }).allowed).toBe(false);
    expect(judge({ kind: 'lottery', command: 'open' }, { role: 'manager' }).allowed).toBe(false);
    expect(judge({ kind: '__proto__', command: 'open' }, { role: 'manager' }).allowed).toBe(false);
    expect(judge(wants('report', { stage: 'permit' }), { role: 'king', state: aJob() }).allowed).toBe(false);
    expect(mayRead('secrets', 'manager')).toBeUndefined();
  });

  it('gives the commands of time to time alone', () => {
    for (const kind of Object.keys(policy))
      for (const role of roles.filter((one) => one !== 'time'))
        expect([
          kind,
          role,
          commandsOf(kind, role).filter((command) => ['escalate', 'fact', 'done'].includes(command)),
        ]).toEqual([kind, role, []]);
  });

  it('lets nobody but a supervisor or a manager correct the clock, whatever the kind of case', () => {
    const kinds = ['design project', ...['hardship arrangement', 'pledge', 'protection', 'severance']];
    for (const kind of kinds) {
      const may = roles.filter((role) => judge({ kind, command: 'correct clock' }, { role }).allowed);
      expect([kind, ...may]).toEqual([kind, 'supervisor', 'manager']);
    }
  });

  it('lets a desk report its own stage and no other', () => {
    const desk = { role: 'permit desk', state: aJob() };
    expect(judge(wants('report', { stage: 'permit' }), desk).allowed).toBe(true);
    expect(judge(wants('report', { stage: 'easement' }), desk)).toEqual({
      allowed: false,
      why: 'permit desk may report only for its own stage.',
      rule: 'policy: design project, report',
    });
    expect(judge(wants('record item', { stage: 'permit', item: 'City of Mesa' }), desk).allowed).toBe(true);
    expect(judge(wants('go on', { effect: 'x/permit/1/apply' }), desk).allowed).toBe(true);
    expect(
      judge(wants('go on', { effect: 'x/permit/1/apply' }), { ...desk, role: 'inspector' }).allowed,
    ).toBe(false);
  });

  describe('lets whoever’s desk it is take over', () => {
    const held = (assignee: string | undefined): CaseState =>
      ({ ...aJob(), head: { ...aJob().head, ...(assignee === undefined ? {} : { assignee }) } }) as CaseState;
    const takes = (more: object, asking: object = {}): boolean =>
      judge(wants('reassign', { to: 'A. Petrov', ...more }), {
        ...{ role: 'permit desk', name: 'A. Petrov', state: held('K. Sato'), ...asking },
      }).allowed;

    it('what nobody has, and what is offered because whoever has it is away', () => {
      expect(takes({}, { state: held(undefined) })).toBe(true);
      expect(takes({}, { offered: ['K. Sato'] })).toBe(true);
      expect(takes({ stage: 'permit' }, { offered: ['K. Sato'] })).toBe(true);
    });

    it('nothing of somebody who is there, nothing for another, nothing of another desk, and with no other role', () => {
      const offered = ['K. Sato'];
      expect(takes({})).toBe(false);
      expect(takes({}, { offered: ['Somebody Else'] })).toBe(false);
      expect(takes({ to: 'Somebody Else' }, { offered })).toBe(false);
      expect(takes({ stage: 'easement' }, { offered })).toBe(false);
      expect(takes({}, { role: 'inspector', offered })).toBe(false);
      expect(takes({ role: 'manager' }, { offered })).toBe(false);
    });

    it('a To Do of its desk, by whoever has the To Do', () => {
      const toDos = { 1: { role: 'permit desk', assignee: 'R. Benally' }, 2: { role: 'permit desk' } };
      const state = { ...held('K. Sato'), toDos } as unknown as CaseState;
      expect(takes({ toDo: '1' }, { state, offered: ['K. Sato'] })).toBe(false);
      expect(takes({ toDo: '1' }, { state, offered: ['R. Benally'] })).toBe(true);
      expect(takes({ toDo: '2' }, { state })).toBe(true);
    });
  });

  it('lets a contractor record its own work and the fields of its work, nothing else', () => {
    const own = { role: 'contractor', of: 'C-4', state: aJob({ contractor: 'C-4' }) };
    const built = wants('record item', {
      stage: 'construction',
      item: 'line',
      facts: { builtOn: '2026-05-04' },
    });
    expect(judge(built, own).allowed).toBe(true);
    expect(judge(built, { ...own, of: 'C-9' }).allowed).toBe(false);
    expect(judge(built, { role: 'contractor', state: aJob({}) }).allowed).toBe(false);
    expect(judge({ ...built, stage: 'permit' }, own).allowed).toBe(false);
    expect(judge({ ...built, facts: { actualCostCents: 1 } }, own).allowed).toBe(false);
    expect(judge(wants('report', { stage: 'construction' }), own).allowed).toBe(false);
  });

  it('lets those from outside answer what was asked of them, in what is their own, and of nobody else', () => {
    const asks = { 1: { of: 'contractor' }, 2: { of: 'customer' }, 3: { of: 'agency' } };
    const job = { ...aJob({ contractor: 'C-4' }), asks } as unknown as CaseState;
    const answers = (ask: string, of = 'C-4') =>
      judge(wants('answer', { ask }), { role: 'contractor', of, state: job }).allowed;
    expect([answers('1'), answers('2'), answers('3'), answers('4'), answers('1', 'C-9')]).toEqual([
      true,
      ...[false, false, false, false],
    ]);
    const state = { ...aJob({ agency: 'AGENCY-1' }), asks } as unknown as CaseState;
    const agency = { role: 'agency', of: 'AGENCY-1', state };
    const inPledge = (ask: string) => judge({ kind: 'pledge', command: 'answer', ask }, agency).allowed;
    expect([inPledge('3'), inPledge('1'), inPledge('2')]).toEqual([true, false, false]);
  });

  it('lets an agency open its own pledge, and none in the name of another', () => {
    const agency = { role: 'agency', of: 'AGENCY-1' };
    const pledge = (of: string) => ({ kind: 'pledge', command: 'open', facts: { agency: of } });
    expect(judge(pledge('AGENCY-1'), agency).allowed).toBe(true);
    expect(judge(pledge('AGENCY-2'), agency).allowed).toBe(false);
    expect(judge(pledge(''), { role: 'agency', of: '' }).allowed).toBe(false);
  });

  it.each(['decide exception', 'approve write-off', 'write off', 'settle by hand', 'refund'])(
    'asks a second person for %s',
    (command) => {
      const lines = Object.values(policy)
        .flat()
        .filter(({ commands }) => commands.includes(command));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines)
        expect([command, line.notBy?.length ?? 0, line.roles]).not.toEqual([command, 0, line.roles]);
    },
  );

  it.each(['write off', 'refund', 'adjust', 'credit'])(
    'limits %s by sum and by day, for every role',
    (command) => {
      for (const { commands, upTo } of Object.values(policy).flat())
        if (commands.includes(command)) expect(upTo?.aDay).toBeGreaterThanOrEqual(upTo?.each ?? Infinity);
    },
  );

  it('names every area once, and only roles that there are', () => {
    expect(new Set(areas.map(({ area }) => area)).size).toBe(areas.length);
    for (const role of [...people, ...programs]) expect(roles).toContain(role);
    expect(people.filter((role) => role === 'customer' || role === 'partner')).toEqual([]);
  });
});

describe('the policy as a text', () => {
  it('says every kind of case, and of one role only what concerns it', () => {
    const whole = policyText();
    for (const kind of Object.keys(policy)) expect(whole).toContain(`### ${kind}`);
    expect(whole).toContain('not by whoever gave propose write off');
    const agency = policyText('agency');
    expect(agency).toContain('### pledge');
    expect(agency).not.toContain('### severance');
    expect(agency).toContain('texts of a case');
  });
});

describe('fields that not everybody sees', () => {
  const answer = {
    caseNumber: 'HA-2026-000001',
    hardship: 'is kept: no fact',
    facts: {
      hardship: 'job loss',
      medicalNeed: true,
      monthlyIncome: 1,
      household: [{ monthlyIncome: 2, name: 'x' }],
    },
    items: [{ fields: { amount: 5, on: '2026-05-04' } }],
  };

  it('stay closed to all but those who may, and to those without a purpose', () => {
    for (const role of staff) {
      const facts = (withhold(answer, closedTo(role, undefined)) as typeof answer).facts;
      expect(Object.keys(facts)).toEqual(['household']);
    }
    const clerk = withhold(answer, closedTo('permit desk', 'interview')) as typeof answer;
    expect(clerk.facts).toEqual({ household: [{ name: 'x' }] });
  });

  it('open for a purpose, each group for its own', () => {
    const counselor = (purpose: string) =>
      Object.keys((withhold(answer, closedTo('credit counselor', purpose)) as typeof answer).facts);
    expect(counselor('interview')).toEqual(['hardship', 'monthlyIncome', 'household']);
    expect(counselor('medical protection')).toEqual(['medicalNeed', 'household']);
    expect(counselor('curiosity')).toEqual(['household']);
  });

  it('leave the rest of an answer as it is', () => {
    const seen = withhold(answer, closedTo('contractor', undefined)) as typeof answer;
    expect(seen.hardship).toBe('is kept: no fact');
    expect(seen.items).toEqual([{ fields: { on: '2026-05-04' } }]);
  });
});
