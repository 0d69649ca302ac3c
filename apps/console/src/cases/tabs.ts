import type { ComponentType } from 'react';
import type { Case } from '../api/reads';
import { LinksOfCase } from '../customer-links/links-of-case';
import { Dates } from '../projects/dates';
import { MapOfJob } from '../projects/map';
import { Asks } from './asks';
import { ClockLedger } from './clock-ledger';
import { Decisions } from './decisions';
import { Documents } from './documents';
import { Facts } from './facts';
import { Items } from './items';
import { JobPackage } from './job-package';
import { Stages } from './stages';
import { Story } from './story';
import { ToDosOfCase } from './to-dos-of-case';

export type PartOfCase = ComponentType<{ shown: Case }>;

/** The parts of a case, in the order in which they are asked for. */
export const tabs = {
  stages: Stages,
  story: Story,
  clock: ClockLedger,
  items: Items,
  package: JobPackage,
  map: MapOfJob,
  dates: Dates,
  asks: Asks,
  toDos: ToDosOfCase,
  documents: Documents,
  decisions: Decisions,
  facts: Facts,
  customer: LinksOfCase,
} as const satisfies Record<string, PartOfCase>;

export const isTab = (name: string | undefined): name is keyof typeof tabs =>
  name !== undefined && Object.hasOwn(tabs, name);
