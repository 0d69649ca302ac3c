import { dueAfter, type Limit } from '../../../libs/domain/src/time/calendar.js';
import { instant } from '../../../libs/domain/src/time/instant.js';
import { phoenix } from './office.js';

describe('a due instant in Phoenix', () => {
  it.each<{ what: string; from: string; limit: Limit; due: string }>([
    {
      what: 'business days end when the office closes',
      from: '2026-01-05T15:00:00Z',
      limit: { count: 5, unit: 'business days' },
      due: '2026-01-13T00:00:00.000Z',
    },
    {
      what: 'the office day of the start is day 0, also in the evening when it is tomorrow in UTC',
      from: '2026-01-06T03:00:00Z',
      limit: { count: 1, unit: 'business days' },
      due: '2026-01-07T00:00:00.000Z',
    },
    {
      what: 'business days skip the office’s holidays',
      from: '2026-11-25T16:00:00Z',
      limit: { count: 1, unit: 'business days' },
      due: '2026-12-01T00:00:00.000Z',
    },
    {
      what: 'working days skip legal holidays, on which the office may be open',
      from: '2026-11-10T16:00:00Z',
      limit: { count: 1, unit: 'working days' },
      due: '2026-11-13T00:00:00.000Z',
    },
  ])('$what', ({ from, limit, due }) => {
    expect(dueAfter(phoenix, instant(from), limit)).toBe(due);
  });
});
