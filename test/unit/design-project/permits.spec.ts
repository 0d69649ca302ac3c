import type { DesignProject } from '../../../workflows/design-project/facts.js';
import { aDesignProject } from '../../support/a-design-project.js';

const city = 'City of Phoenix, right-of-way';
const applied = (facts: Partial<DesignProject> = {}) => aDesignProject(facts).at('easement');

describe('a permit', () => {
  it('is applied for with its authority, whose time it then is', () => {
    const job = aDesignProject().readyToReport('design').reports('design');
    expect(job.item('permit', city)).toMatchObject({ state: 'to apply', party: 'utility' });
    job.effectsArePerformed();
    expect(job.item('permit', city)).toMatchObject({ state: 'applied', party: 'authority' });
  });

  it('with corrections asked is with whoever filed it', () => {
    const asked = (filedBy: 'utility' | 'customer') => {
      const permits = [{ authority: 'City of Phoenix', kind: 'right-of-way', filedBy }];
      const job = aDesignProject({ permits }).readyToReport('design').reports('design');
      job.effectsArePerformed();
      if (filedBy === 'customer') job.records('permit', city, { state: 'applied' });
      return job.records('permit', city, { state: 'corrections asked' }).item('permit', city)?.party;
    };
    expect(asked('utility')).toBe('utility');
    expect(asked('customer')).toBe('customer');
  });

  it('that the customer files is not applied for by the utility', () => {
    const permits = [{ authority: 'City of Phoenix', kind: 'right-of-way', filedBy: 'customer' as const }];
    const job = aDesignProject({ permits }).readyToReport('design').reports('design');
    expect(job.item('permit', city)).toMatchObject({ state: 'customer to apply', party: 'customer' });
    expect(job.effects('owed')).not.toContain(`apply for permit, ${city}`);
  });

  it('that is not decided is missing once, a denied one still fails the gate', () => {
    const job = applied();
    expect(job.gate('permit').missing).toEqual([`permit ${city}: applied: permit desk`]);
    job.records('permit', city, { state: 'denied' });
    expect(job.gate('permit').missing).toEqual([`permit ${city} is denied: permit desk`]);
  });

  it('is issued with its number and dates, or not at all', () => {
    const job = applied();
    const problem = job.refusal((it) => it.records('permit', city, { state: 'issued' }));
    expect(problem.code).toBe('item/incomplete');
    expect(problem.message).toContain('number, validFrom, expiresOn');
  });

  it.each([
    ['on the last day that is needed', '2026-09-04', []],
    ['a day before that', '2026-09-03', [`permit ${city} expires before 2026-09-04: permit desk`]],
  ])('that expires %s', (_when, expiresOn, missing) => {
    const job = applied();
    expect(job.state.facts.plannedConstruction).toMatchObject({ finish: '2026-08-29' });
    const fields = { number: 'PW-1', validFrom: job.today, expiresOn, lastVerified: job.today };
    job.records('permit', city, { state: 'issued', fields });
    expect(job.gate('permit').missing).toEqual(missing);
  });

  it('that is not valid yet when construction starts fails the gate', () => {
    const job = applied();
    const fields = { number: 'PW-1', validFrom: '2026-07-01', expiresOn: '2027-07-01' };
    job.records('permit', city, { state: 'issued', fields });
    expect(job.gate('permit').missing).toEqual([`permit ${city} is not valid on 2026-06-30: permit desk`]);
  });

  it('fails the gate again when construction is planned later', () => {
    const job = aDesignProject().at('job package');
    expect(job.gate('job package').missing).not.toContain('permits');
    job.amends({ plannedConstruction: { start: '2027-03-01', finish: '2027-06-01' } });
    expect(job.gate('job package').missing).toContain(
      `permit ${city} expires before 2027-06-08: permit desk`,
    );
  });

  it('that nobody asked after for 30 days raises a To Do, until it is verified', () => {
    const job = aDesignProject().at('job package').waits(31, 'calendar days');
    expect(job.item('permit', city)?.state).toBe('to be verified');
    expect(job.toDos).toContain('permit to be verified with its authority: permit desk');
    expect(job.gate('permit').missing).toEqual([]);
    job.records('permit', city, { state: 'issued', fields: { lastVerified: job.today } });
    expect(job.toDos).not.toContain('permit to be verified with its authority: permit desk');
    job.waits(29, 'calendar days');
    expect(job.item('permit', city)?.state).toBe('issued');
  });

  it('expires, and is missing at the job package', () => {
    const job = aDesignProject().at('job package').waits(1, 'years');
    expect(job.item('permit', city)?.state).toBe('expired');
    expect(job.toDos).toContain('permit expired: renew it: permit desk');
    expect(job.gate('job package').missing).toContain(`permit ${city} is expired: permit desk`);
  });

  it('asks for nothing any more once the line is built', () => {
    const job = aDesignProject().at('as-built').waits(1, 'years');
    expect(job.item('permit', city)?.state).toBe('to be verified');
    expect(job.toDos).not.toContain('permit expired: renew it: permit desk');
  });

  it('that is denied ends the stage in no permit: appeal or redesign', () => {
    const job = applied().records('permit', city, { state: 'denied' });
    expect(job.toDos).toContain('permit denied: appeal or redesign: project associate');
    expect(job.gate('permit').missing).toEqual([`permit ${city} is denied: permit desk`]);
  });
});
