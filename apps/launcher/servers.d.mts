/** A process that tests may strike. */
export interface RunningProgram {
  pid: number;
  log: string;
  exited: Promise<{ how: string }>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}
export interface RunningPostgres extends RunningProgram {
  url: string;
  port: number;
}
export interface RunningTemporal extends RunningProgram {
  address: string;
  namespace: string;
}
export function temporaryFolder(): string;
export function startPostgresForTests(options: {
  folder: string;
  port?: number;
  settings?: Record<string, string>;
}): Promise<RunningPostgres>;
export function startTemporalForTests(options: { folder: string; port?: number }): Promise<RunningTemporal>;
export function startProgram(options: {
  name: string;
  command: string;
  args: string[];
  log: string;
  env?: NodeJS.ProcessEnv;
}): RunningProgram;
export function stopServers(): Promise<void>;
export function temporalPrograms(): Promise<{ commandLine: string; testServer: string }>;
