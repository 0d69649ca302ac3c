/**
 * Time that flies: from an instant on so many days go by, each within `dayIn` milliseconds; then all goes on at its pace,
 * that much later. `earlier` are the days of flights before. Real times are those of machine and Temporal, town times those
 * of the programs; all in milliseconds since 1970.
 */
export interface Flight {
  from: number;
  days: number;
  dayIn: number;
  earlier: number;
}

const day = 86_400_000;

export const landsAt = ({ from, days, dayIn }: Flight): number => from + days * dayIn;

/** What time it is in the town. */
export function townTime(real: number, flight: Flight | undefined): number {
  if (!flight) return real;
  const inFlight = Math.min(Math.max(real - flight.from, 0), landsAt(flight) - flight.from);
  return Math.floor(real + flight.earlier * day + inFlight * (day / flight.dayIn - 1));
}

/** When it is that time in the town: the other way round. */
export function realTime(town: number, flight: Flight): number {
  const [from, to] = [flight.from, landsAt(flight)];
  if (town <= townTime(from, flight)) return town - flight.earlier * day;
  if (town >= townTime(to, flight)) return to + (town - townTime(to, flight));
  return Math.ceil(from + (town - townTime(from, flight)) * (flight.dayIn / day));
}

/** What a program was told of it. */
export function flightFrom(environment: NodeJS.ProcessEnv): Flight | undefined {
  const told = environment.THROUGHLINE_FLIGHT;
  return told === undefined ? undefined : (JSON.parse(told) as Flight);
}
