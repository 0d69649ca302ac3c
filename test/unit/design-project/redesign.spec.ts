import { aDesignProject } from '../../support/a-design-project.js';

const city = 'City of Phoenix, right-of-way';
const statuses = (job: ReturnType<typeof aDesignProject>, ...stages: string[]) =>
  Object.fromEntries(stages.map((stage) => [stage, job.status(stage)]));

describe('a job after its design', () => {
  it('goes on side by side', () => {
    const job = aDesignProject({ jointUse: [{ id: 'CABLE-CO' }] }).readyToReport('estimate');
    job.reports('estimate');
    expect(job.walk.open).toEqual(['easement', 'permit', 'joint use', 'customer charge']);
  });

  it('meets again at the job package', () => {
    const job = aDesignProject().readyToReport('permit');
    expect(job.status('payment')).toBe('open');
    job.isPaid(540_000);
    expect(job.status('job package')).toBe('waiting');
    job.reports('permit', undefined, 'permit desk');
    expect(job.status('job package')).toBe('open');
  });
});

describe('a redesign', () => {
  /** The permit is issued and reported, the agreement signed; the easement is still on its way. */
  const redesigned = () => {
    const job = aDesignProject({ parcels: [{ id: 'east' }, { id: 'west' }] }).at('payment');
    job.does('project associate', { kind: 'reopen', stage: 'design', reason: 'the wash has moved' });
    return job;
  };

  it('puts exactly what depends on it back to waiting', () => {
    const job = redesigned();
    expect(job.walk.open).toEqual(['design']);
    const later = ['estimate', 'easement', 'permit', 'customer charge', 'agreement', 'payment'];
    expect(statuses(job, ...later)).toEqual(Object.fromEntries(later.map((stage) => [stage, 'waiting'])));
    const earlier = ['intake', 'scope and site visit', 'preliminary sketch'];
    expect(statuses(job, ...earlier)).toEqual(Object.fromEntries(earlier.map((stage) => [stage, 'done'])));
  });

  it('with the same parcels and permits keeps what was granted, and starts nothing again', () => {
    const job = redesigned().reports('design');
    expect(statuses(job, 'easement', 'permit')).toEqual({ easement: 'done', permit: 'done' });
    expect(job.item('easement', 'east')?.fields).toMatchObject({ instrumentNumber: '2026-100001' });
    expect(job.effects('owed')).toEqual([]);
  });

  it('around a parcel and over another keeps the first easement and asks for the new one', () => {
    const job = redesigned();
    job.amends({ parcels: [{ id: 'east' }, { id: 'north' }] }).reports('design');
    expect(job.status('easement')).toBe('open');
    expect(job.item('easement', 'east')?.state).toBe('recorded');
    expect(job.item('easement', 'west')?.state).toBe('not asked for');
    expect(job.item('easement', 'north')?.state).toBe('identified');
    expect(job.effects('owed')).toContain('draft easement, north');
  });

  it('out of a permit gives it back', () => {
    const job = redesigned();
    job.amends({ permits: [] }).effectsArePerformed();
    job.reports('design');
    expect(job.status('permit')).toBe('not needed');
    expect(job.effects('undone')).toEqual([`apply for permit, ${city}`]);
    expect(job.effects('done')).toContain(`withdraw application, ${city}`);
  });

  it('at the same charge needs no other agreement and no other invoice', () => {
    const job = redesigned().reports('design').reports('estimate').reports('customer charge');
    expect(job.status('agreement')).toBe('done');
    job.effectsArePerformed();
    expect(job.walk.open).toEqual(['payment']);
    const invoices = Object.values(job.state.effects).filter(
      ({ name, state }) => name === 'send invoice' && state === 'done',
    );
    expect(invoices).toHaveLength(1);
  });

  it('of a paid job finds the payment in its place', () => {
    const job = aDesignProject().at('job package');
    job.does('project associate', { kind: 'reopen', stage: 'design', reason: 'another pole' });
    job.reports('design').reports('estimate').reports('customer charge');
    expect(job.status('payment')).toBe('done');
    expect(job.walk.open).toEqual(['job package']);
  });
});

describe('an amendment', () => {
  it('that adds a permit opens the permit stage for that permit alone', () => {
    const job = aDesignProject().at('job package');
    const permits = [
      { authority: 'City of Phoenix', kind: 'right-of-way' },
      { authority: 'Maricopa County', kind: 'dust control' },
    ];
    job.amends({ permits });
    expect(job.status('permit')).toBe('open');
    expect(job.status('job package')).toBe('waiting');
    expect(job.item('permit', city)?.state).toBe('issued');
    expect(job.item('permit', 'Maricopa County, dust control')?.state).toBe('to apply');
    expect(job.effects('owed')).toEqual(['apply for permit, Maricopa County, dust control']);
  });

  it('that adds the first permit makes the stage needed', () => {
    const job = aDesignProject({ kind: 'upgrade' }).at('job package');
    expect(job.status('permit')).toBe('not needed');
    job.amends({ permits: [{ authority: 'City of Mesa', kind: 'trench' }] });
    expect(statuses(job, 'permit', 'job package')).toEqual({ permit: 'open', 'job package': 'waiting' });
    expect(job.state.facts.level).toBe(2);
  });

  it('that adds a parcel asks for its easement', () => {
    const job = aDesignProject().at('release');
    job.amends({ parcels: [{ id: 'parcel-1', grantor: 'customer' }, { id: 'parcel-2' }] });
    expect(statuses(job, 'easement', 'release')).toEqual({ easement: 'open', release: 'waiting' });
    expect(job.gate('job package').missing).toContain(
      'recorded easement, parcel parcel-2: right-of-way agent',
    );
  });

  it('that changes nothing that was built on leaves every stage where it is', () => {
    const job = aDesignProject().at('construction');
    const before = job.walk.open;
    job.amends({ affectedCustomers: 3 });
    expect(job.walk.open).toEqual(before);
  });
});

describe('an estimate', () => {
  it('that runs out before the agreement is signed is made again', () => {
    const job = aDesignProject().upTo(
      ({ command }) => command?.kind === 'record item' && command.stage === 'agreement',
    );
    expect(job.status('agreement')).toBe('open');
    job.does('project associate', {
      kind: 'hold',
      reason: 'customer travels',
      party: 'customer',
      reviewOn: job.state.stages['agreement']?.dueAt ?? job.state.at,
    });
    job.waits(91, 'calendar days');
    expect(job.status('estimate')).toBe('open');
    expect(job.state.stages['estimate']?.opening).toBe(2);
    expect(statuses(job, 'customer charge', 'agreement')).toEqual({
      'customer charge': 'waiting',
      agreement: 'waiting',
    });
  });

  it('does not run out once the agreement is signed', () => {
    const job = aDesignProject().at('job package').waits(120, 'calendar days');
    expect(job.state.stages['estimate']).toMatchObject({ status: 'done', opening: 1 });
  });
});
