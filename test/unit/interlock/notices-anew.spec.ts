import { inPhoenix } from '../time/office.js';
import { begun, finalIsDue, performs } from './a-severance.js';

describe('notices that begin anew', () => {
  it('takes a notice for nothing that was still on its way when the notices began anew', () => {
    const { office, number } = begun();
    finalIsDue(office, number);
    const [final] = office.owed(number);
    office.does(number, { kind: 'begin', effect: final?.key ?? '' });
    office.now = inPhoenix('2026-04-10T00:00');
    office.timeComes(number);
    const given = () =>
      Object.values(office.of(number).state.items).flatMap(({ name, state }) =>
        state === 'given' ? [name] : [],
      );
    expect(given()).toEqual([]);
    office.does(number, { kind: 'done', effect: final?.key ?? '' });
    expect(given()).toEqual([]);

    performs(office, number);
    expect(given()).toEqual(['first disconnection notice']);
  });

  it('sends no notice twice when the notices begin anew before it has gone', () => {
    const { office, number } = begun();
    finalIsDue(office, number);
    office.now = inPhoenix('2026-04-10T00:00');
    office.timeComes(number);
    expect(office.owed(number).map(({ key }) => key)).toEqual([
      expect.stringMatching(/^notices\/2\/.*first disconnection notice$/),
    ]);
  });
});
