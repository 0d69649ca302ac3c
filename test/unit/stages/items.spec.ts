import { instant } from '../../../libs/domain/src/time/instant.js';
import { at } from './a-case.js';
import { aDesignedLine, permits, rows, withRow } from './a-line-extension.js';

const applied = 'permit/1/apply for permit/City';

describe('items of a stage', () => {
  it('are those that the facts ask for, each with its own first state and what it starts', () => {
    const job = aDesignedLine({ authorities: ['City', 'County'] });
    expect(Object.keys(job.state.items)).toEqual(['permit: City', 'permit: County']);
    expect(job.state.items['permit: City']).toMatchObject({
      state: 'to apply',
      party: 'utility',
      ended: false,
    });
    expect(job.performable).toEqual([applied, 'permit/1/apply for permit/County', 'payment/1/send invoice']);
  });

  it('go on by themselves when what they started is done', () => {
    const job = aDesignedLine({ authorities: ['City'] });
    job.does({ kind: 'begin', effect: applied });
    job.does({ kind: 'done', effect: applied, fields: { reference: 'R-1' } });
    expect(job.state.items['permit: City']).toMatchObject({
      state: 'in review',
      party: 'authority',
      fields: { reference: 'R-1' },
    });
  });

  it('stay where a person has put them meanwhile', () => {
    const job = aDesignedLine({ authorities: ['City'] });
    job.does({ kind: 'begin', effect: applied });
    job.records('permit: City', 'in review').records('permit: City', 'corrections asked');
    job.records('permit: City', 'in review').records('permit: City', 'issued', { number: 'P-7' });
    job.does({ kind: 'done', effect: applied });
    expect(job.state.items['permit: City']?.state).toBe('issued');
  });

  it('go only where their state allows, with what that needs', () => {
    const job = aDesignedLine({ authorities: ['City'] });
    const to = (state: string) => ({ kind: 'record item', stage: 'permit', item: 'City', state }) as const;
    const problem = job.refusal(to('issued'));
    expect(problem.code).toBe('item/transition');
    expect(problem.reason.remedy).toBe('It can become: in review.');
    job.does(to('in review'));
    expect(job.refuses(to('issued'))).toBe('item/incomplete');
    expect(job.refuses(to('lost'))).toBe('item/transition');
    expect(job.refuses({ ...to('issued'), item: 'Village' })).toBe('item/not-found');
    expect(job.refuses({ ...to('issued'), stage: 'design' })).toBe('item/not-found');
  });

  it('are recorded only while their stage is open or done', () => {
    const job = aDesignedLine({ parcels: ['12-A'] });
    job.reopens('design');
    expect(job.refuses({ kind: 'record item', stage: 'easement', item: '12-A', state: 'sent' })).toBe(
      'stage/not-open',
    );
  });

  it('raise what is to be done where they come to', () => {
    const job = aDesignedLine({ parcels: ['12-A'] });
    job.records('easement: 12-A', 'sent').records('easement: 12-A', 'refused');
    expect(job.toDos).toEqual(['redesign around the parcel: project associate']);
  });

  it('are moved by time when their own date comes, also when their stage is done', () => {
    const job = aDesignedLine({ authorities: ['City'] }).records('permit: City', 'in review');
    job.records('permit: City', 'issued', { number: 'P-7', expires: at('2026-03-02') }).reports('permit');
    expect(job.state.items['permit: City']?.dueAt).toBe(at('2026-03-02'));
    job.comesTo('2026-03-03');
    expect(job.state.items['permit: City']).toMatchObject({ state: 'expired', since: at('2026-03-02') });
    expect(job.entries.find((entry) => entry.act.kind === 'item fell due')?.act).toMatchObject({
      stage: 'permit',
      item: 'City',
      state: 'expired',
    });
  });

  it('have their date moved by what becomes known of them', () => {
    const job = aDesignedLine({ authorities: ['City'] }).records('permit: City', 'in review');
    job.records('permit: City', 'issued', { number: 'P-7', expires: at('2026-03-02') });
    job.does({ kind: 'record item', stage: 'permit', item: 'City', fields: { expires: at('2026-06-01') } });
    expect(job.state.items['permit: City']).toMatchObject({
      state: 'issued',
      dueAt: at('2026-06-01'),
      fields: { number: 'P-7' },
    });
    expect(job.due('permit: City/issued')).toBe(at('2026-06-01'));
  });

  it('do not fall due twice because something else was recorded', () => {
    const issued = {
      ...permits.states.issued,
      due: () => ({ at: at('2026-02-02'), name: 'verify', raises: { what: 'verify', role: 'permit desk' } }),
    };
    const kind = { ...permits, states: { ...permits.states, issued } } as typeof permits;
    const job = aDesignedLine({ authorities: ['City'] }, withRow('permit', { items: kind }));
    job.records('permit: City', 'in review').records('permit: City', 'issued', { number: 'P-7' });
    job.comesTo('2026-02-03');
    job.does({
      kind: 'to do done',
      toDo: Object.entries(job.state.toDos).find(([, { what }]) => what === 'verify')?.[0] ?? '',
    });
    job.does({ kind: 'record item', stage: 'permit', item: 'City', fields: { clerk: 'K-2' } });
    job.comesTo('2026-02-04');
    expect(job.toDos.filter((what) => what.startsWith('verify'))).toEqual([]);
  });

  it('follow the facts: a parcel more is asked for, one less is given up, the others keep their evidence', () => {
    const job = aDesignedLine({ parcels: ['12-A', '12-B'] });
    job.records('easement: 12-A', 'sent').amends({ parcels: ['12-A', '12-C'] });
    expect(job.state.items['easement: 12-A']?.state).toBe('sent');
    expect(job.state.items['easement: 12-B']).toMatchObject({ state: 'not asked for', ended: true });
    expect(job.state.items['easement: 12-C']?.state).toBe('drafted');
    expect(job.effect('easement/1/draft easement/12-B')).toBe('given up');
  });

  it('begin anew when their own facts change, after what they started was undone', () => {
    const from = ({ facts }: { facts: { authorities?: string[]; kva?: number } }) =>
      (facts.authorities ?? []).map((name) => ({ name, fields: { kva: facts.kva ?? 0 } }));
    const job = aDesignedLine({ authorities: ['City'] }, withRow('permit', { items: { ...permits, from } }));
    job.performs(applied).amends({ kva: 100 });
    expect(job.state.items['permit: City']).toMatchObject({ state: 'to apply', fields: { kva: 100 } });
    expect(job.state.effects[`${applied}/2`]).toMatchObject({ state: 'owed', after: [applied] });
    expect(job.performable).toContain('permit/1/withdraw application/City');
    expect(job.performable).not.toContain(`${applied}/2`);
    job.performs('permit/1/withdraw application/City');
    expect(job.performable).toContain(`${applied}/2`);
  });

  it('take up what they had not begun when their stage was put back', () => {
    const job = aDesignedLine({ authorities: ['City'] }).reopens('design');
    expect(job.effect(applied)).toBe('given up');
    job.reports('design');
    expect(job.performable).toContain('permit/2/apply for permit/City');
    job.performs('permit/2/apply for permit/City');
    expect(job.state.items['permit: City']?.state).toBe('in review');
  });

  it('that come from the account are taken whatever their stage, and begin nothing before it opens', () => {
    const money = {
      one: 'payment',
      first: 'received',
      posted: (fact: { kind: string; payment: string }) =>
        fact.kind === 'payment' ? { name: fact.payment, state: 'received' } : undefined,
      states: { received: { next: [], ends: true, starts: { effect: 'send receipt' } } },
    };
    const stages = rows.map((row) => (row.name === 'payment' ? { ...row, items: money } : row));
    const job = aDesignedLine({}, stages).reopens('design');
    const payment = {
      kind: 'payment',
      payment: 'PY-1',
      invoice: 'IN-1',
      purpose: 'charge',
      amount: 500 as never,
      tender: 'check',
      receivedAt: instant('2026-01-05T18:00:00Z'),
    } as const;
    job.does({ kind: 'fact', fact: payment });
    expect(job.last.act).toEqual({ kind: 'payment', payment: 'PY-1', stages: ['payment'], amount: 500 });
    expect(job.performable).toEqual([]);
    job.reports('design');
    expect(job.performable).toEqual(['payment/2/send receipt/PY-1', 'payment/2/send invoice']);
  });

  it('of a stage that is not needed any more are neither waited for nor asked about', () => {
    const job = aDesignedLine({ authorities: ['City'], parcels: ['12-A'] }).performs(applied);
    job.records('easement: 12-A', 'sent').records('easement: 12-A', 'refused');
    job.records('permit: City', 'issued', { number: 'P-7', expires: at('2026-03-02') });
    job.amends({ authorities: [], parcels: [] });
    expect(job.stagesThatAre('not needed')).toEqual(['easement', 'permit']);
    expect(Object.values(job.state.dues).map((due) => due.watch)).not.toContain('permit: City');
    expect(job.toDos).toEqual([]);
    job.performs('permit/1/withdraw application/City').amends({ authorities: ['City'] });
    expect(job.state.items['permit: City']).toMatchObject({ state: 'to apply', fields: {} });
    expect(job.performable).toContain('permit/2/apply for permit/City');
  });
});
