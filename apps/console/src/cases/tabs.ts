import type { ComponentType } from 'react';
import type { Case } from '../api/reads';
import { Referrals } from '../arrangements/referrals';
import { Schedule } from '../arrangements/schedule';
import { StripOfTime } from '../arrangements/strip-of-time';
import { LinksOfCase } from '../customer-links/links-of-case';
import { Pledge } from '../pledges/pledge';
import { Dates } from '../projects/dates';
import { MapOfJob } from '../projects/map';
import { Protection } from '../protections/protection';
import { Order } from '../severances/order';
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

/** The parts that a case can have. */
export const tabs = {
  schedule: Schedule,
  order: Order,
  pledge: Pledge,
  protection: Protection,
  strip: StripOfTime,
  referrals: Referrals,
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

type Tab = keyof typeof tabs;
const frame = ['stages', 'story', 'clock'] as const;
const papers = ['asks', 'toDos', 'documents', 'decisions'] as const;

/** Which of them each kind of case has, in the order in which they are asked for. */
const byProcess: Readonly<Record<string, readonly Tab[]>> = {
  'design project': [...frame, 'items', 'package', 'map', 'dates', ...papers, 'facts', 'customer'],
  'hardship arrangement': ['schedule', 'strip', 'referrals', ...frame, ...papers, 'customer'],
  severance: ['order', 'strip', ...frame, ...papers, 'customer'],
  pledge: ['pledge', 'strip', ...frame, ...papers, 'customer'],
  protection: ['protection', 'strip', ...frame, ...papers, 'customer'],
  invitation: ['story', 'documents', 'clock', 'asks', 'toDos'],
};

export const tabsOf = ({ process }: Case): readonly Tab[] =>
  byProcess[process] ?? [...frame, 'items', ...papers, 'facts', 'customer'];
