import fc from 'fast-check';
import type { Answers } from '../../../libs/domain/src/interviews/answers.js';
import { assess, limitFor } from '../../../libs/domain/src/interviews/assess.js';
import { cents } from '../../../libs/domain/src/money.js';
import { apsRuleBook } from '../../../libs/domain/src/rules/books/aps.js';
import { rulesAsOf } from '../../../libs/domain/src/rules/rule-book.js';
import { localDate } from '../../../libs/domain/src/time/calendar.js';

const rules = rulesAsOf(apsRuleBook, localDate('2026-07-01'));

const aHousehold = (more: Partial<Answers> = {}): Answers => ({
  householdSize: 3,
  monthlyIncome: cents(430_300),
  hardship: 'job loss',
  medicalNeed: false,
  priorityHousehold: false,
  assistanceAskedFor: [],
  ...more,
});

const lineOf = (answers: Answers, of: string) => assess(answers, rules).find((line) => line.of === of);
const discounts = rules.get('bill discounts');

describe('what a household qualifies for under APS', () => {
  it('gets the discount of its income up to the limit of its household, to the cent', () => {
    for (const { program, incomeLimits } of discounts) {
      const monthlyIncome = incomeLimits[2] ?? cents(0);
      expect(lineOf(aHousehold({ monthlyIncome }), program)).toMatchObject({ met: true });
      expect(lineOf(aHousehold({ monthlyIncome: cents(monthlyIncome + 1) }), program)).toMatchObject({
        met: false,
      });
    }
    expect(discounts.length).toBeGreaterThan(0);
  });

  it('is told what would change what it does not get', () => {
    const lines = assess(aHousehold({ monthlyIncome: cents(5_000_000) }), rules);
    for (const line of lines.filter(({ met }) => !met)) expect(line.wouldChange).toMatch(/\w/);
    expect(lines.some(({ met }) => !met)).toBe(true);
  });

  it('is not sent again to a program that it has asked already', () => {
    const [program = ''] = rules.get('assistance').map((each) => each.program);
    expect(lineOf(aHousehold(), program)).toMatchObject({ met: true });
    expect(lineOf(aHousehold({ assistanceAskedFor: [program] }), program)).toMatchObject({ met: false });
  });

  it('is pointed to medical protection when health depends on the service', () => {
    expect(lineOf(aHousehold({ medicalNeed: true }), 'medical protection')).toMatchObject({ met: true });
    expect(lineOf(aHousehold(), 'medical protection')?.wouldChange).toContain('practitioner');
  });

  it('says nothing of what the household has answered: its lines go into the journal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 700_001, max: 9_999_999 }), (income) => {
        const said = JSON.stringify(assess(aHousehold({ monthlyIncome: cents(income) }), rules));
        expect(said).not.toContain(String(income));
        expect(said).not.toContain('job loss');
      }),
    );
  });
});

describe('income limits by household', () => {
  it('grow beyond the last one by what the last person added', () => {
    const limits = [cents(100), cents(150), cents(210)];
    expect(limitFor(3, limits)).toBe(210);
    expect(limitFor(5, limits)).toBe(330);
  });
});
