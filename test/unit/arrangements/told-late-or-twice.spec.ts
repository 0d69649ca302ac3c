import { fc, test } from '@fast-check/jest';
import { plusMilliseconds, type Instant } from '../../../libs/domain/src/time/instant.js';
import { AnArrangement, at } from './an-arrangement.js';
import { aps } from './an-account.js';

const days = 150;
const onDay = (nth: number): Instant => plusMilliseconds(at('2026-03-02'), nth * 86_400_000);

/** $450.00 over three months at APS: 12 March, 12 April, 12 May. */
const ofThree = () => new AnArrangement(aps, {}).isAgreed('3 months, bill due date', { months: 3 });

/** Money that comes on a day; some of it goes again, so many days later. */
interface Money {
  on: number;
  amount: number;
  goesAfter: number | undefined;
}

const amount = fc.integer({ min: 1, max: 18 }).map((part) => part * 1_000);
const someMoney = fc
  .array(
    fc.record<Money>({
      on: fc.integer({ min: 1, max: days }),
      amount,
      goesAfter: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined, freq: 3 }),
    }),
    { maxLength: 5 },
  )
  .map((all) => all.toSorted((one, other) => one.on - other.on));

/** On which days it is told that the account may have changed, and how often. */
const someTelling = fc.array(fc.integer({ min: 1, max: days }), { maxLength: 12 });
const everyDay = Array.from({ length: days }, (_, nth) => nth + 1);

/** Money comes at its hour, whoever is told of it. In the end it is looked at once more. */
function lived(money: readonly Money[], toldOn: readonly number[]): AnArrangement {
  const arrangement = ofThree();
  for (let nth = 1; nth <= days + 20; nth++) {
    arrangement.now = onDay(nth);
    for (const [index, { on, amount, goesAfter = Infinity }] of money.entries()) {
      if (on === nth) arrangement.isPaid(amount);
      if (on + goesAfter === nth) arrangement.isReturned(`PAY-${index + 1}`);
    }
    toldOn.filter((day) => day === nth).forEach(() => arrangement.isTold());
  }
  return arrangement.comesTo(onDay(days + 30));
}

/** Everything that it has come to, charge by charge. A protection is named after the entry that began it: how many there were before depends on who was told. */
function comeTo({ account: { money }, standings, ended, owed }: AnArrangement) {
  const { charges, arrangements, credit } = money;
  const protections = money.protections.map((protection) => ({ ...protection, key: '' }));
  return { standings, ended, owed, charges, arrangements, protections, credit };
}

/** By the receipts alone: when all that is due up to an installment had come, until a second miss breaks the arrangement. */
function byTheReceipts(money: readonly Money[]): string[] {
  const paidBy = (end: string): number =>
    money.filter(({ on }) => onDay(on) <= end).reduce((sum, one) => sum + one.amount, 0);
  const standings: string[] = [];
  for (const [index, { dueEndsAt, graceEndsAt }] of boundsOfThree().entries()) {
    const due = 15_000 * (index + 1) - aps.get('installment tolerance');
    const isMissed = paidBy(graceEndsAt) < due;
    const isBroken = isMissed && standings.includes('tolerated');
    if (isMissed) standings.push(isBroken ? 'missed' : 'tolerated');
    else standings.push(paidBy(dueEndsAt) >= due ? 'kept' : 'late');
    if (isBroken) break;
  }
  return standings;
}

/** When each of the three is due, and when its grace ends. */
const boundsOfThree = () =>
  Object.values(ofThree().state.items)
    .toSorted((one, other) => Number(one.fields['number']) - Number(other.fields['number']))
    .map(({ fields }) => fields as unknown as Record<'dueEndsAt' | 'graceEndsAt', string>);

const stays = (money: readonly Money[]): number =>
  money.filter(({ goesAfter }) => goesAfter === undefined).reduce((sum, one) => sum + one.amount, 0);

describe('what an arrangement comes to', () => {
  test.prop([someMoney, someTelling])(
    'is what the receipts say: kept when it came by its day, late when in the grace, and missed otherwise',
    (received, toldOn) => {
      const money = received.map((one) => ({ ...one, goesAfter: undefined }));
      const expected = byTheReceipts(money);
      expect(lived(money, toldOn).standings.slice(0, expected.length)).toEqual(expected);
    },
  );

  test.prop([someMoney, someTelling])(
    'is the same whether time and news come each day, now and then, twice, or only in the end',
    (money, toldOn) => {
      const prompt = comeTo(lived(money, everyDay));
      expect(comeTo(lived(money, toldOn))).toEqual(prompt);
      expect(comeTo(lived(money, []))).toEqual(prompt);
      expect(prompt.owed - prompt.credit).toBe(45_000 - stays(money));
    },
  );
});
