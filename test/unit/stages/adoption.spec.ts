import { at } from './a-case.js';
import { aDesignedLine, aLineExtension, rows, withRow, type Row } from './a-line-extension.js';

const close = (date: string) => at(`${date}T17:00:00-07:00`);
const processOf = (stages: readonly Row[]) => aLineExtension({}, stages).process;
const without = (name: string): Row[] =>
  rows
    .filter((row) => row.name !== name)
    .map((row) => (row.after ? { ...row, after: row.after.filter((earlier) => earlier !== name) } : row));
const note = { kind: 'note', note: 'N-1' } as const;

describe('a running case under a newer table', () => {
  it('adopts it by an entry of its own, once', () => {
    const job = aLineExtension();
    job.process = processOf(withRow('release', { within: 'estimate' }));
    job.does(note);
    job.does(note);
    expect(job.acts).toEqual(['opened', 'table adopted', 'noted', 'noted']);
  });

  it('does not take a build for a newer table', () => {
    const job = aLineExtension();
    job.process = processOf(rows.map((row) => ({ ...row })));
    job.does(note);
    expect(job.acts).not.toContain('table adopted');
  });

  it('opens a new row whose turn it is, and counts it as passed where a successor has opened', () => {
    const added: Row[] = [
      ...rows,
      { name: 'site visit', owner: 'associate', within: 'release', after: ['intake'] },
    ];
    const inFront = added.map((row) => (row.name === 'design' ? { ...row, after: ['site visit'] } : row));
    const early = aLineExtension();
    early.process = processOf(inFront);
    early.reports('intake');
    expect(early.open).toEqual(['site visit']);
    const late = aLineExtension().reports('intake');
    late.process = processOf(inFront);
    late.does(note);
    expect(late.open).toEqual(['design']);
    expect(late.state.stages['site visit']).toMatchObject({ status: 'not needed', removed: true });
  });

  it('counts two new rows in a line as passed together', () => {
    const added: Row[] = [
      ...rows.slice(0, 1),
      { name: 'site visit', owner: 'associate', within: 'release' },
      { name: 'sketch', owner: 'associate', within: 'release' },
      ...rows.slice(1),
    ];
    const job = aLineExtension().reports('intake');
    job.process = processOf(added);
    job.does(note);
    expect(job.open).toEqual(['design']);
  });

  it('takes a row that it passed when an earlier stage is reopened', () => {
    const [intake, ...others] = rows;
    const added: Row[] = [
      intake as Row,
      { name: 'site visit', owner: 'associate', within: 'release' },
      ...others,
    ];
    const job = aLineExtension().reports('intake');
    job.process = processOf(added);
    job.reopens('intake').reports('intake');
    expect(job.open).toEqual(['site visit']);
  });

  it('closes a removed row that is open as not needed, gives up what it owed, and goes on', () => {
    const job = aDesignedLine({ paid: true, authorities: ['City'] }).reports('payment');
    job.process = processOf(without('permit'));
    job.does(note);
    expect(job.state.stages.permit).toMatchObject({ status: 'not needed', removed: true });
    expect(job.effect('permit/1/apply for permit/City')).toBe('given up');
    expect(job.open).toEqual(['release']);
    expect(Object.values(job.state.dues).map(({ watch }) => watch)).toEqual(
      expect.not.arrayContaining(['permit/1']),
    );
  });

  it('waits for nothing of the items of a removed row', () => {
    const job = aDesignedLine({ authorities: ['City'] }).records('permit: City', 'in review');
    job.records('permit: City', 'issued', { number: 'P-7', expires: at('2026-03-02') }).reports('permit');
    job.process = processOf(without('permit'));
    job.does(note);
    expect(job.state.stages.permit).toMatchObject({ status: 'done', removed: true });
    expect(job.due('permit: City/issued')).toBeUndefined();
  });

  it('takes a removed row up again when it is there again', () => {
    const job = aDesignedLine({ authorities: ['City'] });
    job.process = processOf(without('permit'));
    job.does(note);
    job.process = processOf(rows);
    job.does(note);
    expect(job.open).toEqual(['permit', 'payment']);
    expect(job.state.stages.permit).toMatchObject({ opening: 2 });
  });

  it('keeps what is open when two rows change places', () => {
    const swapped = rows.map((row) => {
      if (row.name === 'release') return { ...row, after: ['construction'] };
      return row.name === 'construction' ? { ...row, after: ['easement', 'permit', 'payment'] } : row;
    });
    const job = aDesignedLine({ paid: true }).reports('payment');
    expect(job.open).toEqual(['release']);
    job.process = processOf(
      swapped.map((row) => (row.name === 'close-out' ? { ...row, after: ['release'] } : row)),
    );
    job.does(note);
    expect(job.open).toEqual(['release', 'construction']);
    job.reports('construction', 'release');
    expect(job.open).toEqual(['close-out']);
  });

  it('owes at once what an open row now starts, and not again what it had started', () => {
    const job = aDesignedLine().performs('payment/1/send invoice');
    const starts = [{ effect: 'send invoice', undo: 'refund' }, { effect: 'tell the cashier' }];
    job.process = processOf(withRow('payment', { starts }));
    job.does(note);
    expect(job.performable).toEqual(['payment/1/tell the cashier']);
  });

  it('keeps the start of an open row and works its dues out anew, never to before the adoption', () => {
    const job = aLineExtension().reports('intake').comesTo('2026-01-14');
    job.process = processOf(withRow('design', { within: 'estimate' }));
    job.does(note);
    expect(job.state.stages.design).toMatchObject({ openedAt: at('2026-01-05'), dueAt: at('2026-01-14') });
    expect(job.state.head.status).toBe('open');
    expect(job.due('design/1/manager')).toBe(close('2026-01-21'));
    job.process = processOf(withRow('design', { within: 'construction' }));
    job.does(note);
    expect(job.state.stages.design?.dueAt).toBe(close('2026-02-02'));
  });

  it('reminds nobody where a shorter limit brings reminder and ladder due together', () => {
    const job = aLineExtension().reports('intake').comesTo('2026-01-14');
    job.process = processOf(withRow('design', { within: 'intake' }));
    job.does(note);
    expect(job.acts.slice(2)).toEqual(['table adopted', 'reminder dropped', 'escalated', 'noted']);
    expect(job.state.stages.design?.dueAt).toBe(job.now);
    expect(job.due('design/1/supervisor')).toBe(close('2026-01-15'));
  });

  it('does not tell a rung twice', () => {
    const job = aLineExtension().reports('intake').comesTo('2026-01-21');
    job.process = processOf(withRow('design', { within: 'construction' }));
    job.comesTo('2026-02-20').does(note);
    const rungs = job.entries.filter(({ act }) => act.kind === 'escalated').map(({ act }) => act.rung);
    expect(rungs).toEqual(['owner', 'supervisor', 'manager']);
  });

  it('gives an open row the ladder and the notices that it did not have before', () => {
    const job = aLineExtension({}, withRow('intake', { patient: true }));
    job.process = processOf(
      withRow('intake', { unanswered: { notices: 'customer notices', send: 'send notice' } }),
    );
    job.does(note);
    expect(Object.keys(job.state.dues)).toEqual(
      expect.arrayContaining([
        'intake/1/reminder',
        'intake/1/manager',
        'intake/1/first notice',
        'intake/1/unanswered',
      ]),
    );
    expect(job.due('intake/1/over')).toBeUndefined();
  });

  it('keeps the time that a hold has added', () => {
    const job = aDesignedLine().comesTo('2026-01-07');
    job.does({ kind: 'hold', reason: 'weather', party: 'weather', reviewOn: at('2026-01-20') });
    job.comesTo('2026-01-14').does({ kind: 'resume' });
    const before = job.state.stages.payment?.dueAt;
    job.process = processOf(withRow('release', { within: 'estimate' }));
    job.does(note);
    expect(before).toBe(close('2026-01-26'));
    expect(job.state.stages.payment?.dueAt).toBe(before);
    expect(job.due('payment/1/owner')).toBe(before);
  });

  it('does not make a late stage less late', () => {
    const job = aLineExtension().reports('intake').comesTo('2026-01-21');
    job.process = processOf(withRow('release', { within: 'estimate' }));
    job.does(note);
    expect(job.state.stages.design?.dueAt).toBe(close('2026-01-19'));
  });
});

describe('what had fallen due before a newer table was adopted', () => {
  it('is judged by the old time limit, however late', () => {
    const job = aDesignedLine();
    job.process = processOf(withRow('payment', { within: 'permit review' }));
    job.comesTo('2026-01-06').now = at('2026-03-03');
    job.does(note);
    expect(job.acts).toEqual(expect.arrayContaining(['table adopted', 'notice', 'cancelled']));
    expect(job.state.head.outcome).toBe('cancelled');
  });
});
