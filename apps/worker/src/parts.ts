import type { Type } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { NativeConnection, WorkflowBundleOption } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../../libs/casework/src/clock.js';
import type { Processes } from '../../../libs/casework/src/processes.js';
import type { InBox } from '../../../libs/partners/src/in-box.js';
import type { MailPort } from '../../../libs/partners/src/mail/mail-port.js';
import type { Settings } from './settings.js';

/** What a worker is put together from: its servers, its processes with their bundled workflows, its clock. */
export interface WorkerParts {
  settings: Settings;
  store: DataSource;
  clock: Clock;
  processes: Processes;
  connection: NativeConnection;
  client: Client;
  workflows: WorkflowBundleOption;
  /** Activities of processes that do not come with the product: those of tests. */
  moreActivities?: Type[];
  /** Stands in for the outside parties, when that is not to be the store's own in-box. */
  inBox?: InBox;
  /** Delivers e-mail; without one the in-box takes it. */
  mail?: MailPort;
  log: Log;
}

/** Where a worker writes what it does. Nothing about a person is written. */
export interface Log {
  info(what: object, message: string): void;
  warn(what: object, message: string): void;
  error(what: object, message: string): void;
}

/** Under this the parts are asked for. */
export const workerParts = Symbol('parts of the worker');
