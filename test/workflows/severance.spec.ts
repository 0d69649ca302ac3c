import { letterById } from '../../libs/billing-store/src/reads/documents.js';
import { datesOfNotice } from '../../libs/domain/src/interlock/notices.js';
import { alderCreekRuleBook } from '../../libs/domain/src/rules/books/alder-creek.js';
import { rulesAsOf } from '../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../libs/domain/src/time/calendar.js';
import type { Instant } from '../../libs/domain/src/time/instant.js';
import { DisconnectionTown, morningOfOrders } from '../support/disconnection-town.js';
import { supervisor } from '../support/town-case.js';

describe('a disconnection and a pledge, carried through time', () => {
  let town: DisconnectionTown;
  beforeAll(async () => void (town = await DisconnectionTown.founded()));
  afterAll(() => town.closes());

  it('goes from its notices to the order, and back on when the reconnection is paid', async () => {
    const cutting = await town.threatens('A-1');
    expect(await town.phaseOf(cutting)).toBe('in the field');
    expect(await cutting.inBox()).toContainEqual(
      expect.objectContaining({ kind: 'order disconnection', withdrawn: false }),
    );

    await town.crewIsDone(cutting);
    expect(await town.phaseOf(cutting)).toBe('off');
    await cutting.does({ kind: 'quote reconnection' });
    await town.pays('A-1', 60_000);
    await cutting.does({ kind: 'safety question', adultPresent: true, tapsOrBreakersOff: true });
    await town.town.settles();
    await town.crewIsDone(cutting);
    await town.town.settles();
    expect((await cutting.state()).head).toMatchObject({ status: 'closed', outcome: 'restored' });
    await cutting.isNoLongerCarried();
  });

  it('is recalled by a pledge, and goes again when the pledge has expired', async () => {
    const cutting = await town.threatens('A-2');
    const pledge = await town.pledges('A-2', 10_000);
    await town.town.settles();
    expect(await town.phaseOf(cutting)).toBe('ready');
    expect(await cutting.inBox()).toContainEqual(
      expect.objectContaining({ kind: 'order disconnection', withdrawn: true }),
    );
    await town.town.sleeps('31 calendar days');
    expect(await pledge.acts()).toEqual(
      expect.arrayContaining(['agency reminded', 'a person asks the agency', 'pledge expired']),
    );
    expect((await pledge.state()).head).toMatchObject({ status: 'closed', outcome: 'expired' });
    await pledge.isNoLongerCarried();
    await cutting.does({ kind: 'cancel', reason: 'test over' });
    await town.town.settles();
  });

  it('has its agency reminded of the pledge by e-mail; of an agency without an address a person hears', async () => {
    await town.knows('Salvation Army', { email: 'pledges@example.org' });
    await town.knows('Parish');
    const [written, called] = [await town.pledges('A-3', 5_000), await town.pledges('A-3', 5_000, 'Parish')];
    await town.town.sleeps('11 calendar days');
    expect(await written.inBox()).toMatchObject([{ kind: 'e-mail', withdrawn: false }]);
    const [{ text }] = await town.town.store.query<[{ text: string }]>(
      'SELECT text FROM documents WHERE case_number = $1',
      [written.number],
    );
    expect(text).toMatch(/^To Salvation Army: on .* you pledged \$50\.00 for .*, account A-3\.$/m);
    expect(await called.inBox()).toEqual([]);
    expect(await called.toDos()).toContainEqual(
      expect.objectContaining({ what: 'remind agency keeps failing' }),
    );
  });

  it('is sent to a silent field three times in a row, and then only when a supervisor says so', async () => {
    const cutting = await town.threatens('A-4');
    const sent = async () => (await cutting.inBox()).filter(({ kind }) => kind === 'order disconnection');
    await town.town.sleeps('14 calendar days');
    expect(await sent()).toHaveLength(3);
    expect(await town.phaseOf(cutting)).toBe('ready');
    const asked = expect.objectContaining({
      what: 'the field does not answer: dispatch electric again, or cancel',
      role: 'supervisor',
    });
    expect(await cutting.toDos()).toEqual([asked]);

    await town.town.sleepsUntil(morningOfOrders(town.town.now));
    await cutting.does({ kind: 'dispatch' }, supervisor);
    await town.town.settles();
    expect(await sent()).toHaveLength(4);
    expect(await cutting.toDos()).toEqual([]);
    await town.crewIsDone(cutting);
    expect(await town.phaseOf(cutting)).toBe('off');
  });

  it('waits with its final notice until a supervisor has approved the letter, where the rules hold it', async () => {
    const cutting = await town.threatensAtAlderCreek('A-5');
    await town.town.settles();
    const [[effect, held] = ['', undefined]] = Object.entries((await cutting.state()).effects);
    expect(held).toMatchObject({ name: 'send disconnection notice', stuck: 'document/held' });
    expect(await cutting.toDos()).toMatchObject([
      {
        what: 'send disconnection notice: a letter waits for approval by supervisor',
        role: 'supervisor',
      },
    ]);
    expect(await cutting.acts()).toContain('letter held');
    expect(await cutting.inBox()).toEqual([]);

    const document = `${cutting.number}/${effect}`;
    const daysIn = async () => {
      const { figures } = await letterById(town.town.store, document);
      const days = figures.filter(({ source }) => source === document);
      return days.map(({ text }) => new Date(`${text} UTC`).toISOString().slice(0, 10));
    };
    const whenHeld = await daysIn();
    await town.town.sleeps('5 calendar days');
    expect(await daysIn()).toEqual(whenHeld);
    await cutting.isApproved(effect);
    expect(await cutting.toDos()).not.toContainEqual(expect.objectContaining({ about: effect }));
    expect(await cutting.inBox()).toMatchObject([{ kind: 'send disconnection notice' }]);
    const { items } = await cutting.state();
    const notice = 'final disconnection notice';
    const given = items[`notices: ${notice}`];
    expect(given).toMatchObject({ state: 'given' });
    // Approved late, it names the days that count from when it is given.
    const givenAt = given?.fields['givenAt'] as Instant;
    const rules = rulesAsOf(alderCreekRuleBook, localDate(givenAt.slice(0, 10)));
    const { payBy, offOn } = datesOfNotice(rules, notice, givenAt);
    expect(await daysIn()).toEqual([payBy, offOn]);
    expect(whenHeld).not.toContain(offOn);
  });

  it('names in its notice the agencies that help there, and where they are called', async () => {
    const phones = [{ id: 'CALLS', number: '559-555-0107' }];
    await town.knows('Community Action', { phones });
    const elsewhere = { id: 'E', name: 'Mesa alone' };
    const status = 'active' as const;
    const help = { id: 'H', name: 'Help with bills', status, service_areas: [elsewhere] };
    await town.knows('Mesa Relief', { phones, services: [help] });
    const cutting = await town.threatensAtAlderCreek('A-6');
    await town.town.settles();
    const [effect = ''] = Object.keys((await cutting.state()).effects);
    const { text } = await letterById(town.town.store, `${cutting.number}/${effect}`);
    expect(text).toContain('Community Action: 559-555-0107');
    expect(text).not.toContain('Mesa Relief');
  });

  it('has its pledge kept by the agency’s payment', async () => {
    const pledge = await town.pledges('A-3', 10_000);
    await town.town.settles();
    await town.pays('A-3', 10_000, { pledge: pledge.number, agency: 'Salvation Army' });
    await town.town.settles();
    expect((await pledge.state()).head).toMatchObject({ status: 'closed', outcome: 'paid' });
    await pledge.isNoLongerCarried();
  });
});
