import type { ReactNode } from 'react';
import { Alert, Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Verdict } from '../accounts/keeps-on';
import { interlockOf } from '../accounts/reads';
import { WhatStands } from '../accounts/what-stands';
import { decisionsOf, type Case } from '../api/reads';
import type { PartOfCase } from '../cases/tabs';
import { Clause } from '../shell/clause';
import { Part, PlainTable } from '../shell/plain-table';
import { Shown } from '../states/states';
import { useWords, type Words } from '../words/use-words';

/** The way to an order: would it go now and why not, notices, tries, orders with their proof, quotes, and the way back. */
export const Order: PartOfCase = ({ shown }) => (
  <div className="tl-stack">
    <WouldGo shown={shown} />
    <Notices shown={shown} />
    <Tries shown={shown} />
    <Orders shown={shown} />
    <Quotes shown={shown} />
    <Proof shown={shown} />
  </div>
);

function WouldGo({ shown }: { shown: Case }): ReactNode {
  const { t, term } = useWords();
  const interlock = useQuery({ ...interlockOf(shown.account ?? ''), enabled: shown.account !== null });
  if (shown.status !== 'open') {
    const outcome = term(shown.outcome ?? shown.status);
    return <Alert component="h2" isInline variant="info" title={t('order.ended', { outcome })} />;
  }
  return (
    <Part title={t('order.would')}>
      <Shown of={interlock}>
        {({ services }) =>
          services
            .filter(({ service }) => service === shown.facts['service'])
            .map((one) => (
              <div key={one.service} className="tl-stack">
                <Verdict of={one} />
                {one.stands.length > 0 && <WhatStands of={one} />}
              </div>
            ))
        }
      </Shown>
    </Part>
  );
}

type Item = Case['items'][number];
const at = ({ items }: Case, stage: string): Item[] => items.filter((item) => item.stage === stage);

interface ListOf {
  title: string;
  items: readonly Item[];
  columns: readonly [string, (item: Item, words: Words) => ReactNode][];
}

/** Items of one stage, each with its state; nothing where there are none. */
function ListOfItems({ title, items, columns }: ListOf): ReactNode {
  const words = useWords();
  const { t, term } = words;
  if (items.length === 0) return null;
  return (
    <Part title={title}>
      <PlainTable
        label={title}
        columns={[t('items.name'), t('items.state'), ...columns.map(([name]) => name)]}
        rows={items.map((item) => ({
          key: item.name,
          cells: [
            term(item.name),
            <Label key="state" color={item.ended ? 'grey' : 'blue'}>
              {term(item.state)}
            </Label>,
            ...columns.map(([, cell]) => cell(item, words)),
          ],
        }))}
      />
    </Part>
  );
}

const momentIn =
  (field: string) =>
  ({ fields }: Item, { moment }: Words): ReactNode =>
    typeof fields[field] === 'string' ? moment(fields[field]) : null;
const moneyIn =
  (field: string) =>
  ({ fields }: Item, { money }: Words): ReactNode =>
    typeof fields[field] === 'number' ? money(fields[field]) : null;
const termIn =
  (field: string) =>
  ({ fields }: Item, { term }: Words): ReactNode =>
    typeof fields[field] === 'string' ? term(fields[field]) : null;

function Notices({ shown }: { shown: Case }): ReactNode {
  const { t } = useWords();
  return (
    <ListOfItems
      title={t('order.notices')}
      items={at(shown, 'notices')}
      columns={[[t('order.given'), momentIn('givenAt')]]}
    />
  );
}

function Tries({ shown }: { shown: Case }): ReactNode {
  const { t } = useWords();
  return (
    <ListOfItems
      title={t('order.tries')}
      items={at(shown, 'contact')}
      columns={[
        [t('order.by'), termIn('by')],
        [t('items.since'), momentIn('at')],
      ]}
    />
  );
}

function Orders({ shown }: { shown: Case }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <ListOfItems
        title={t('order.orders')}
        items={at(shown, 'in the field')}
        columns={[
          [t('order.debt'), moneyIn('debt')],
          [t('order.until'), momentIn('until')],
          [t('order.why'), termIn('why')],
        ]}
      />
      <ListOfItems
        title={t('order.reconnection')}
        items={at(shown, 'reconnection')}
        columns={[[t('items.since'), ({ since }, { moment }) => moment(since)]]}
      />
    </>
  );
}

function Quotes({ shown }: { shown: Case }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <ListOfItems
        title={t('order.quotes')}
        items={at(shown, 'quote')}
        columns={[
          [t('account.amount'), moneyIn('amount')],
          [t('account.until'), momentIn('validUntil')],
        ]}
      />
      <ListOfItems
        title={`${t('order.quotes')}: ${t('order.reconnection')}`}
        items={at(shown, 'reconnection quote')}
        columns={[
          [t('account.amount'), moneyIn('amount')],
          [t('order.fee'), moneyIn('fee')],
          [t('order.deposit'), moneyIn('deposit')],
          [t('order.backBy'), momentIn('backBy')],
          [t('account.until'), momentIn('validUntil')],
        ]}
      />
    </>
  );
}

/** Checks that the interlock makes; they were written down when the last order went. */
function Proof({ shown }: { shown: Case }): ReactNode {
  const { t, term, moment } = useWords();
  const { data } = useQuery(decisionsOf(shown.caseNumber));
  const dispatched = data?.decisions.filter(({ outcome }) => outcome === true) ?? [];
  const last = dispatched.at(-1)?.entry;
  const proof = dispatched.filter(({ entry }) => entry === last);
  if (proof.length === 0) return null;
  return (
    <Part title={t('order.proof')}>
      <PlainTable
        label={t('order.proof')}
        columns={[t('interview.rule'), t('account.clause'), t('items.since')]}
        rows={proof.map((one) => ({
          key: one.rule,
          cells: [term(one.rule), <Clause key="clause" text={one.clause} />, moment(one.at)],
        }))}
      />
    </Part>
  );
}
