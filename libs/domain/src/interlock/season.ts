import { dateOf, endOf, localDate, type LocalDate } from '../time/calendar.js';
import { dateText, dayNumber, plusDays } from '../time/day.js';
import type { Forecast } from './order.js';
import type { Check, Question } from './stands.js';
import { phrase } from '../phrase.js';

/** No order from the first day of the season to its last, both included. A season may go over the turn of the year. */
export const season: Check = {
  rule: 'season moratorium',
  look: (question) => {
    const rule = question.rules.get('season moratorium');
    const inputs = { date: question.today, customerClass: question.account.customerClass };
    if (rule === 'none' || !rule.classes.includes(question.account.customerClass)) {
      return { inputs, stands: [] };
    }
    const last = lastDayOfSeason(rule, question.today);
    if (last === undefined) return { inputs, stands: [] };
    const until = endOf(question.calendar, last);
    const why = phrase`no disconnection from ${rule.from} to ${rule.to}`;
    return { inputs, stands: [{ kind: 'season', until, why }] };
  },
};

/** The last day of the season that a day lies in. */
export function lastDayOfSeason(
  { from, to }: { from: string; to: string },
  today: LocalDate,
): LocalDate | undefined {
  const [year, day] = [Number(today.slice(0, 4)), today.slice(5)];
  const overTheYear = from > to;
  const isIn = overTheYear ? day >= from || day <= to : day >= from && day <= to;
  if (!isIn) return undefined;
  const ends = `${overTheYear && day >= from ? year + 1 : year}-${to}`;
  return localDate(dayNumber(ends) === undefined ? `${ends.slice(0, 4)}-02-28` : ends);
}

/** The last day of the season that was over before a day. */
export function endOfSeasonBefore({ to }: { to: string }, today: LocalDate): LocalDate {
  const year = Number(today.slice(0, 4));
  return localDate(`${today.slice(5) > to ? year : year - 1}-${to}`);
}

/** No order while a forecast of today is too hot or too cold on one of its days. Without such a forecast nothing goes. */
export const temperature: Check = {
  rule: 'temperature moratorium',
  look: (question) => {
    const rule = question.rules.get('temperature moratorium');
    const { customerClass } = question.account;
    if (rule === 'none' || !rule.classes.includes(customerClass)) {
      return { inputs: { customerClass }, stands: [] };
    }
    const days = forecastDays(question, rule.forecastDays);
    const extreme = days.filter(({ highF, lowF }) => highF > rule.aboveF || lowF < rule.belowF);
    const last = extreme.at(-1)?.date;
    const inputs = { customerClass, forecast: days.map((day) => ({ ...day })) };
    if (last === undefined) return { inputs, stands: [] };
    const { aboveF, belowF } = rule;
    const why = phrase`above ${aboveF} F or below ${belowF} F is forecast until ${last}`;
    return { inputs, stands: [{ kind: 'temperature', until: endOf(question.calendar, last), why }] };
  },
};

function forecastDays({ order, calendar, today }: Question, count: number): Forecast['days'][number][] {
  const { forecast } = order;
  if (!forecast) throw new RangeError(phrase`there is no forecast`);
  if (dateOf(calendar, forecast.issuedAt) !== today) {
    throw new RangeError(phrase`the forecast of ${forecast.issuedAt} is not of today`);
  }
  return daysFrom(today, count).map((date) => {
    const day = forecast.days.find((one) => one.date === date);
    if (!day) throw new RangeError(phrase`the forecast says nothing of ${date}`);
    return day;
  });
}

function daysFrom(today: LocalDate, count: number): string[] {
  const first = dayNumber(today);
  if (first === undefined) throw new RangeError(`Not a date: ${today}`);
  return Array.from({ length: count }, (_, index) => dateText(plusDays(first, index)));
}
