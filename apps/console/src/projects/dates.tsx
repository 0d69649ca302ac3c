import { useState, type ReactNode } from 'react';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Button, Label } from '@patternfly/react-core';
import type { PartOfCase } from '../cases/tabs';
import { keep } from '../shell/take-along';
import { Nothing } from '../states/states';
import { dayIn } from '../words/times';
import { useWords } from '../words/use-words';
import { useZones } from '../words/zone';
import { calendarFile } from './calendar-file';
import { Month } from './month';
import { promisedIn, type Promised } from './promised';

/** Every promised date of a job: a month at a time, and all of them in a list. */
export const Dates: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const { here } = useZones();
  const all = promisedIn(shown, here);
  const today = dayIn(here, Date.now());
  const next = all.find(({ day }) => day >= today) ?? all.at(-1);
  const [day, setDay] = useState(next?.day ?? today);
  if (all.length === 0) return <Nothing title={t('dates.none')} />;
  return (
    <div className="tl-stack">
      <Month day={day} go={setDay} promised={all} />
      <List promised={all} today={today} />
      <TakeDates caseNumber={shown.caseNumber} promised={all} />
    </div>
  );
};

/** All of them as a file that calendars take in. */
function TakeDates({
  caseNumber,
  promised,
}: {
  caseNumber: string;
  promised: readonly Promised[];
}): ReactNode {
  const { t, term } = useWords();
  const say = ({ what, kind, who }: Promised): string =>
    `${term(what)}, ${t(`dates.kinds.${kind}`)} (${term(who)})`;
  const take = (): void => {
    const file = calendarFile({ caseNumber, promised, say, now: new Date() });
    keep(new Blob([file], { type: 'text/calendar' }), `${caseNumber}.ics`);
  };
  return (
    <div>
      <Button variant="secondary" onClick={take}>
        {t('dates.take')}
      </Button>
    </div>
  );
}

function List({ promised, today }: { promised: readonly Promised[]; today: string }): ReactNode {
  const { t, term, date } = useWords();
  const columns = ['day', 'what', 'kind', 'who'] as const;
  return (
    <Table aria-label={t('dates.all')} variant="compact">
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>{t(`dates.columns.${column}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {promised.map((one) => (
          <Tr key={`${one.day}/${one.kind}/${one.what}/${one.who}`}>
            <Th dataLabel={t('dates.columns.day')} modifier="nowrap">
              {date(one.day)} {one.time}{' '}
              {one.kind !== 'promised' && one.day < today && <Label color="red">{t('stage.late')}</Label>}
            </Th>
            <Td dataLabel={t('dates.columns.what')}>{term(one.what)}</Td>
            <Td dataLabel={t('dates.columns.kind')}>{t(`dates.kinds.${one.kind}`)}</Td>
            <Td dataLabel={t('dates.columns.who')}>{term(one.who)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
