import type { Office } from './a-small-office.js';
import { begun, performs, phaseOf } from './a-severance.js';
import { inPhoenix } from '../time/office.js';

const counselor = { name: 'Ana', role: 'credit counselor' };
const supervisor = { name: 'Sol', role: 'supervisor' };

/** The first notice was written, and is held for an approval. */
function held(): { office: Office; number: string; effect: string } {
  const { office, number } = begun();
  const [{ key: effect } = { key: '' }] = office.owed(number);
  office.does(number, { kind: 'begin', effect });
  office.does(number, { kind: 'failed', effect, reason: 'document/held' });
  return { office, number, effect };
}
const stateOf = (office: Office, number: string, notice: string) =>
  office.of(number).state.items[`notices: ${notice}`]?.state;

describe('a notice that is held for an approval', () => {
  it('is said to be settled by hand by nobody but those who may approve it', () => {
    const { office, number, effect } = held();
    const settles = { kind: 'go on', effect, settledByHand: true } as const;
    expect(() => office.does(number, settles, counselor)).toThrow(/goes out when supervisor or manager/);
    expect(stateOf(office, number, 'first disconnection notice')).toBe('to be given');
    office.does(number, settles, supervisor);
    expect(stateOf(office, number, 'first disconnection notice')).toBe('given');
  });

  it('lets no later notice go out before it', () => {
    const { office, number } = held();
    office.does(number, { kind: 'contact', by: 'phone', reached: true });
    expect(office.owed(number)).toEqual([]);
    expect(stateOf(office, number, 'final disconnection notice')).toBeUndefined();
  });

  it('counts for nothing when it was withdrawn: a person is asked, and no order goes', () => {
    const { office, number, effect } = held();
    office.does(number, { kind: 'go on', effect }, supervisor);
    office.does(number, { kind: 'begin', effect });
    office.does(number, { kind: 'done', effect, fields: { withdrawn: true } });
    expect(stateOf(office, number, 'first disconnection notice')).toBe('withdrawn');
    const open = Object.values(office.of(number).state.toDos).filter(({ doneAt }) => doneAt === undefined);
    expect(open.map(({ what }) => what)).toEqual([
      'first disconnection notice was withdrawn: cancel, and begin anew if it is still wanted',
    ]);
    performs(office, number);
    office.now = inPhoenix('2026-03-04T10:00');
    expect(() => office.does(number, { kind: 'dispatch' })).toThrow(
      /first disconnection notice was not given/,
    );
    expect(phaseOf(office, number)).toBe('notices');
  });
});
