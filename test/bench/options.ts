import { parseArgs } from 'node:util';

/** What one run of the measurements is to do. */
export interface Options {
  /** Commands of each cell at each number of callers. */
  commands: number;
  rounds: number;
  callers: number[];
  /** Letters of the cells. */
  cells: string;
  /** Connections of each pool, as the API has them. */
  pool: number;
  /** Cases that are opened and reported before the worker is started; none leaves the drain out. */
  drain: number;
  /** Whether loads of the console and its live updates are measured in a browser. */
  console: boolean;
  /** Generated cases for the lists; none leaves them out. */
  cases: number;
  /** Accounts whose installments fall due on one day; none leaves arrangements and dispatches out. */
  arrangements: number;
  /** Workflows that only wait, once the day's end is over. */
  idle: number;
}

const most = 2_000;

const known = {
  quick: { type: 'boolean', default: false },
  commands: { type: 'string' },
  rounds: { type: 'string' },
  callers: { type: 'string', default: '1,8,32' },
  cells: { type: 'string', default: 'a,b,c,d,e,f' },
  pool: { type: 'string', default: '10' },
  drain: { type: 'string' },
  arrangements: { type: 'string' },
  idle: { type: 'string' },
  'no-console': { type: 'boolean', default: false },
  million: { type: 'boolean', default: false },
  cases: { type: 'string', default: '1000000' },
} as const;

/** `--quick`, `--cells a,b,d`, `--callers 1,32`, `--drain 0`, `--million --cases 200000` … */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({ args, options: known });
  return {
    commands: Math.min(numberOf(values.commands, values.quick ? 200 : most), most),
    rounds: numberOf(values.rounds, values.quick ? 2 : 5),
    callers: values.callers.split(',').map((callers) => numberOf(callers, 1)),
    cells: values.cells.replaceAll(',', ''),
    pool: numberOf(values.pool, 10),
    drain: numberOf(values.drain, values.quick ? 100 : 500),
    arrangements: numberOf(values.arrangements, values.quick ? 1_000 : 100_000),
    idle: numberOf(values.idle, values.quick ? 100 : 10_000),
    console: !values['no-console'],
    cases: values.million ? numberOf(values.cases, 0) : 0,
  };
}

function numberOf(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new RangeError(`Not a whole number: ${text}`);
}
