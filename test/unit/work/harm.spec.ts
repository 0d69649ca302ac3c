import { instant } from '../../../libs/domain/src/time/instant.js';
import { harmOf, type Waiting } from '../../../libs/domain/src/work/harm.js';

const now = instant('2026-05-04T15:00:00Z');
const inDays = (days: number) => instant(Date.parse(now) + days * 86_400_000);
const aCase = (more: Partial<Waiting> = {}): Waiting => ({
  process: 'design project',
  openStages: ['design'],
  dueAt: inDays(3),
  party: 'utility',
  onHold: false,
  ...more,
});
const points = (more: Partial<Waiting>): number => harmOf(aCase(more), now).points;

describe('the queue puts first what does most harm if it is left', () => {
  it('a shut-off tomorrow before paperwork that is weeks late', () => {
    const shutOff = points({ process: 'hardship arrangement', openStages: [], dueAt: inDays(1) });
    expect(shutOff).toBeGreaterThan(points({ openStages: ['close-out'], dueAt: inDays(-60) }));
  });

  it('service that was cut and has to come back before service that may be cut', () => {
    const back = { process: 'severance', openStages: ['reconnection'] };
    expect(points(back)).toBeGreaterThan(points({ process: 'severance', openStages: ['ready'] }));
    expect(harmOf(aCase({ process: 'pledge', openStages: ['promised'] }), now).why).toBe('shut-off');
  });

  it('of the same kind the one that is later', () => {
    expect(points({ dueAt: inDays(-5) })).toBeGreaterThan(points({ dueAt: inDays(-2) }));
    expect(points({ dueAt: inDays(-2) })).toBeGreaterThan(points({ dueAt: inDays(2) }));
    expect(points({ dueAt: inDays(2) })).toBeGreaterThan(points({ dueAt: inDays(9) }));
  });

  it('what is ours before what waits on somebody else, and that before a hold', () => {
    const [ours, theirs, held] = [points({}), points({ party: 'customer' }), points({ onHold: true })];
    expect(ours).toBeGreaterThan(theirs);
    expect(theirs).toBeGreaterThan(held);
  });

  it('by the worst of the stages that are open, and says which harm that is', () => {
    expect(harmOf(aCase({ openStages: ['as-built', 'service'] }), now)).toMatchObject({
      why: 'no power',
      turn: 'ours',
      days: 3,
    });
  });

  it('what has no date last', () => {
    expect(points({ dueAt: null })).toBe(0);
  });
});
