import type { ReactNode } from 'react';
import { Button, Label, Title } from '@patternfly/react-core';
import type { Case } from '../api/reads';
import type { PartOfCase } from '../cases/tabs';
import { phaseOf } from '../commands/agreement-doings';
import { useAct } from '../commands/use-act';
import { useMay } from '../people/me';
import { PlainTable } from '../shell/plain-table';
import { Nothing } from '../states/states';
import { useWords } from '../words/use-words';
import { agreedIn, exceptionsIn, installmentsOf, type AskedException, type Installment } from './arrangement';

/** What was agreed, installment by installment: what has come in, and how it was checked. */
export const Schedule: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const installments = installmentsOf(shown);
  const exceptions = exceptionsIn(shown) ?? [];
  return (
    <div className="tl-stack">
      <WhatWasAgreed shown={shown} />
      {installments.length === 0 ? (
        <Nothing title={t('schedule.none')} />
      ) : (
        <Installments shown={shown} of={installments} />
      )}
      {exceptions.length > 0 && <Exceptions shown={shown} of={exceptions} />}
    </div>
  );
};

function WhatWasAgreed({ shown }: { shown: Case }): ReactNode {
  const { t, term, money, date } = useWords();
  const agreed = agreedIn(shown);
  if (!agreed) return null;
  const { how, by, on, balance, months } = agreed;
  const outcome = shown.facts['outcome'];
  const said = { how: term(how), date: date(on), by: term(by), balance: money(balance), count: months };
  return (
    <p>
      {t('schedule.agreed', said)}{' '}
      {typeof outcome === 'string' && t('schedule.ended', { outcome: term(outcome) })}{' '}
      {leavesDebt.has(outcome) && t('schedule.wentBack')}
    </p>
  );
}

/** How an arrangement ends that leaves something to be paid. */
const leavesDebt: ReadonlySet<unknown> = new Set(['broken', 'cancelled', 'closed by final bill']);

const colours: Readonly<Record<string, 'green' | 'blue' | 'orange' | 'red'>> = {
  kept: 'green',
  late: 'green',
  open: 'blue',
  tolerated: 'orange',
  missed: 'red',
};

function Installments({ shown, of }: { shown: Case; of: readonly Installment[] }): ReactNode {
  const { t, term, money, date } = useWords();
  const act = useAct();
  const may = useMay(shown.process);
  const isRunning = phaseOf(shown) === 'arrangement';
  const canMove = isRunning && may('move installment');
  const columns = ['number', 'due', 'amount', 'open', 'checked', 'paid', 'grace'] as const;
  return (
    <PlainTable
      label={t('case.tabs.schedule')}
      columns={[...columns.map((column) => t(`schedule.${column}`)), t('commands.menu')]}
      numbers={[2, 3]}
      rows={of.map((one) => ({
        key: one.name,
        cells: [
          term(one.name),
          date(one.dueOn),
          money(one.amount),
          isRunning && one.open > 0 ? money(one.open) : null,
          <Checked key="checked" of={one} isRunning={isRunning} />,
          one.paidAt && date(one.paidAt),
          date(one.graceEndsAt),
          canMove && one.state === 'open' && (
            <Button
              key="move"
              size="sm"
              variant="link"
              isInline
              aria-label={`${t('commands.move installment.name')}: ${term(one.name)}`}
              onClick={() => act('move installment', String(one.number))}
            >
              {t('commands.move installment.name')}
            </Button>
          ),
        ],
      }))}
    />
  );
}

/** What was found of it; one that was still open when the arrangement ended is not asked for any more. */
function Checked({ of, isRunning }: { of: Installment; isRunning: boolean }): ReactNode {
  const { t, term } = useWords();
  if (!isRunning && of.state === 'open') return <Label color="grey">{t('schedule.lapsed')}</Label>;
  return <Label color={colours[of.state] ?? 'grey'}>{term(of.state)}</Label>;
}

function Exceptions({ shown, of }: { shown: Case; of: readonly AskedException[] }): ReactNode {
  const { t, term } = useWords();
  const act = useAct();
  const may = useMay(shown.process);
  const mayDecide = shown.status === 'open' && may('decide exception');
  return (
    <section className="tl-stack">
      <Title headingLevel="h2" size="lg">
        {t('schedule.exceptions')}
      </Title>
      <PlainTable
        label={t('schedule.exceptions')}
        columns={[t('fields.from'), t('schedule.asked'), t('schedule.decided'), t('fields.decision')]}
        rows={of.map((one) => ({
          key: String(one.number),
          cells: [
            term(one.from),
            one.askedBy.name,
            one.decidedBy?.name,
            one.granted === undefined ? (
              <span key="decision" className="tl-row">
                {t('schedule.waits')}
                {mayDecide && (
                  <Button
                    size="sm"
                    variant="secondary"
                    onClick={() => act('decide exception', String(one.number))}
                  >
                    {t('commands.decide exception.name')}
                  </Button>
                )}
              </span>
            ) : (
              term(one.granted ? 'granted' : 'refused')
            ),
          ],
        }))}
      />
    </section>
  );
}
