import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { bundleWorkflowCode, DefaultLogger, NativeConnection } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../../libs/billing-store/src/data-source.js';
import { machineClock } from '../../../libs/casework/src/clock.js';
import { payloadCodecsFrom } from '../../../libs/encryption/src/payload-codec.js';
import { Processes } from '../../../libs/casework/src/processes.js';
import { processes } from '../../../workflows/processes.js';
import { SmtpMail, smtpFrom } from '../../../libs/partners/src/mail/smtp-mail.js';
import type { Log, WorkerParts } from './parts.js';
import { faultOf } from './repeating.js';
import type { Settings } from './settings.js';

interface Gathered {
  parts: WorkerParts;
  close(): Promise<void>;
}

/** Connects to the servers and bundles the workflows. Fails when a server cannot be reached within the limit. */
export async function gather(settings: Settings, log: Log): Promise<Gathered> {
  const smtp = smtpFrom(process.env);
  const trying = { until: Date.now() + settings.connectWithin, log };
  const [store, temporal, workflows] = await Promise.all([
    withPatience('PostgreSQL', connectStore, trying),
    withPatience('Temporal', connectTemporal, trying),
    bundle(),
  ]);
  const { connection, native, namespace } = temporal;
  const dataConverter = { payloadCodecs: payloadCodecsFrom(process.env) };
  const client = new Client({ connection, namespace, dataConverter });
  return {
    parts: {
      ...{
        settings,
        store,
        clock: machineClock,
        processes: new Processes(processes),
        connection: native,
        client,
        workflows,
        log,
      },
      ...(smtp ? { mail: new SmtpMail(smtp) } : {}),
    },
    close: async () => {
      await connection.close();
      await native.close();
      await store.destroy();
    },
  };
}

function connectStore(): Promise<DataSource> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: name the database of the billing store.');
  return dataSource(url, { applicationName: 'throughline worker', poolSize: 20 }).initialize();
}

/** Where Temporal is, as the SDK's own environment configuration says: TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TLS, profiles. */
async function connectTemporal() {
  const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
  const connection = await Connection.connect({ ...connectionOptions, connectTimeout: '5 seconds' });
  const native = await NativeConnection.connect(connectionOptions);
  return { connection, native, namespace };
}

function bundle() {
  const workflowsPath = fileURLToPath(new URL('../../../workflows/index.js', import.meta.url));
  return bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
}

/** Tries again, with growing pauses, until the limit. */
async function withPatience<T>(
  what: string,
  connect: () => Promise<T>,
  { until, log }: { until: number; log: Log },
): Promise<T> {
  for (let wait = 250; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      return await connect();
    } catch (error) {
      if (Date.now() + wait > until) throw new Error(`${what} cannot be reached.`, { cause: error });
      log.warn(faultOf(error), `${what} cannot be reached yet`);
      await pause(wait);
    }
  }
}
