import type { Process } from '../../libs/domain/src/cases/process.js';
import type { Stage } from '../../libs/domain/src/stages/stage.js';
import { stageProcess } from '../../libs/domain/src/stages/stage-process.js';

type Row = Stage<object>;

/** No two rows have the same limit: the time-skipping server loses a run's task when two of its timers fire at once. */
const row = (name: string, more: Partial<Row> = {}): Row => ({
  name,
  owner: 'project associate',
  within: 'scope and site visit',
  ...more,
});

const crew = [{ effect: 'send a crew', undo: 'call the crew back' }] as const;

const intake = row('intake', { within: 'intake' });
const survey = row('survey', { after: ['intake'] });
const permit = row('permit', { after: ['intake'], within: 'permit review', clock: 'authority' });
const visit = row('visit', { within: 'construction', after: ['survey', 'permit'], starts: crew });
const closeOut = row('close-out', { within: 'close-out' });

/** What a row says of itself may follow a new place in the table. */
const without = ({ after: _, ...rest }: Row): Row => rest;

const before = [intake, survey, permit, visit, closeOut];
const inLine = [intake, survey, visit, closeOut].map(without);

export interface ChangedTable {
  what: string;
  before: Row[];
  after: Row[];
}

/** Each way in which a table may change under living cases. */
export const changes: ChangedTable[] = [
  {
    what: 'a row added',
    before,
    after: [
      intake,
      survey,
      permit,
      row('safety check', { within: 'estimate', after: ['survey'] }),
      row('visit', { within: 'construction', after: ['safety check', 'permit'], starts: crew }),
      closeOut,
    ],
  },
  {
    what: 'a row removed',
    before,
    after: [
      intake,
      survey,
      row('visit', { within: 'construction', after: ['survey'], starts: crew }),
      closeOut,
    ],
  },
  { what: 'two rows swapped', before: inLine, after: [intake, visit, survey, closeOut].map(without) },
  {
    what: 'a start given to an open row',
    before,
    after: [intake, row('survey', { after: ['intake'], starts: crew }), permit, visit, closeOut],
  },
  {
    what: 'a shorter time limit',
    before,
    after: [intake, survey, row('permit', { after: ['intake'], within: 'detailed plans' }), visit, closeOut],
  },
];

const processOf = (stages: Row[]): Process =>
  stageProcess<object>({
    name: 'service call',
    prefix: 'TR',
    workflow: 'serviceCall',
    reads: 'nothing',
    concerns: 'job',
    owner: 'project associate',
    completed: 'completed',
    stages,
    checkFacts: (facts) => facts,
    listed: () => ({ title: 'service call', kind: 'call' }),
  });

/** A process whose table is another one from some day on, as when newer code is rolled out. */
export class Rollout {
  private current: Process;
  readonly process: Process;

  constructor(private readonly change: ChangedTable) {
    this.current = processOf(change.before);
    this.process = new Proxy(this.current, {
      get: (_, name) => Reflect.get(this.current, name) as unknown,
    });
  }

  takesPlace(): void {
    this.current = processOf(this.change.after);
  }
}
