import { loadClientConnectConfig } from '@temporalio/envconfig';
import { z } from 'zod';

const Environment = z.object({
  PORT: z.coerce.number<string>().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'must be postgres://user:password@host/database',
  }),
  THROUGHLINE_MODE: z.enum(['development', 'production']).default('production'),
  THROUGHLINE_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Mode = z.infer<typeof Environment>['THROUGHLINE_MODE'];

/** Where Temporal is, as the SDK's own environment configuration says: TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TLS, profiles. */
export type TemporalPlace = ReturnType<typeof loadClientConnectConfig>;

export interface Settings {
  port: number;
  /** In development only this machine is answered. */
  host: string;
  databaseUrl: string;
  mode: Mode;
  logLevel: string;
  temporal: TemporalPlace;
}

/** Checks everything that the program is told from outside before anything starts; every fault is named. */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const { data, error } = Environment.safeParse(environment);
  if (error) {
    const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The environment is not as it must be. ${faults.join('; ')}`);
  }
  return {
    port: data.PORT,
    host: data.THROUGHLINE_MODE === 'development' ? '127.0.0.1' : '0.0.0.0',
    databaseUrl: data.DATABASE_URL,
    mode: data.THROUGHLINE_MODE,
    logLevel: data.THROUGHLINE_LOG,
    temporal: temporalPlace(environment),
  };
}

function temporalPlace(environment: NodeJS.ProcessEnv): TemporalPlace {
  const given = Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return loadClientConnectConfig({ overrideEnvVars: Object.fromEntries(given) });
}
