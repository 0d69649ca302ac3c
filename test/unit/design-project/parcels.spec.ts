import { aDesignProject } from '../../support/a-design-project.js';

const parcels = [
  { id: 'own', grantor: 'customer' as const },
  { id: 'neighbor', grantor: 'third party' as const },
  { id: 'road-side', withinRightOfWay: true },
];
const drafted = () => {
  const job = aDesignProject({ parcels }).readyToReport('design').reports('design');
  return job.effectsArePerformed();
};

describe('an easement', () => {
  it('is drafted for each parcel but those within the right of way', () => {
    const job = drafted();
    expect(job.effects('done')).toEqual(
      expect.arrayContaining(['draft easement, own', 'draft easement, neighbor']),
    );
    expect(job.item('easement', 'road-side')).toMatchObject({
      state: 'not needed: within right of way',
      ended: true,
    });
  });

  it('sent is the time of its grantor', () => {
    const job = drafted();
    for (const id of ['own', 'neighbor']) job.records('easement', id, { state: 'sent' });
    expect(job.item('easement', 'own')?.party).toBe('customer');
    expect(job.item('easement', 'neighbor')?.party).toBe('third party');
  });

  it('is recorded with its instrument number and recording date', () => {
    const job = drafted();
    for (const state of ['sent', 'signed', 'notarized']) job.records('easement', 'own', { state });
    expect(job.refusal((it) => it.records('easement', 'own', { state: 'recorded' })).message).toBe(
      'recorded needs: instrumentNumber, recordingDate.',
    );
    expect(job.gate('easement').missing).toContain('parcel own: notarized: right-of-way agent');
  });

  it('skips no step', () => {
    const problem = drafted().refusal((it) => it.records('easement', 'own', { state: 'recorded' }));
    expect(problem.code).toBe('item/transition');
    expect(problem.reason.remedy).toBe('It can become: sent, refused, not needed: within right of way.');
  });

  it('refused asks for a redesign, and keeps the stage from being reported', () => {
    const job = drafted().records('easement', 'neighbor', { state: 'refused' });
    expect(job.toDos).toContain('parcel refused: redesign the route: project associate');
    expect(job.gate('easement').missing).toContain('parcel neighbor refused: project associate');
  });

  it('refused is out of the way when the line is led around the parcel', () => {
    const job = drafted().records('easement', 'neighbor', { state: 'refused' });
    job.amends({ parcels: parcels.filter(({ id }) => id !== 'neighbor') });
    expect(job.item('easement', 'neighbor')?.state).toBe('not asked for');
    expect(job.gate('easement').missing).toEqual(['parcel own: drafted: right-of-way agent']);
    expect(job.toDos).not.toContain('parcel refused: redesign the route: project associate');
  });

  it('is not needed where the line crosses no parcel, but a line over private land names its parcels', () => {
    expect(aDesignProject({ kind: 'upgrade' }).at('agreement').status('easement')).toBe('not needed');
    const job = aDesignProject({ parcels: [] }).readyToReport('design');
    expect(job.gate('design').missing).toEqual(['parcels that the line crosses: project associate']);
  });
});
