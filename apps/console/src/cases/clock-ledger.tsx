import type { ReactNode } from 'react';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { clockOf, type ClockView } from '../api/reads';
import { Shown } from '../states/states';
import { useWords, type Words } from '../words/use-words';
import { PartyLabel, partyClass } from './labels';
import type { PartOfCase } from './tabs';

const day = 86_400_000;

/** Whose time it was: every moment belongs to one party, and the parties' times add up. */
export const ClockLedger: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const clock = useQuery(clockOf(shown.caseNumber));
  return (
    <Shown of={clock}>
      {(read) => (
        <div className="tl-stack">
          <p>{t('clock.about')}</p>
          <Strip lines={read.lines} />
          <Sums sums={read.milliseconds} />
          <Lines lines={read.lines} />
        </div>
      )}
    </Shown>
  );
};

type Line = ClockView['lines'][number];

/** Coloured days; the tables below say the same. */
function Strip({ lines }: { lines: readonly Line[] }): ReactNode {
  const { t, term, date } = useWords();
  const from = Date.parse(lines[0]?.from ?? '');
  const whole = Date.parse(lines.at(-1)?.to ?? '') - from;
  return (
    <svg
      className="tl-strip"
      viewBox="0 0 1000 32"
      preserveAspectRatio="none"
      role="img"
      aria-label={t('clock.strip')}
    >
      {lines.map((line) => (
        <rect
          key={line.from}
          className={partyClass(line.party)}
          x={((Date.parse(line.from) - from) / whole) * 1000}
          width={Math.max(1, ((Date.parse(line.to) - Date.parse(line.from)) / whole) * 1000)}
          y={0}
          height={32}
        >
          <title>{`${term(line.party)}: ${date(line.from)} – ${date(line.to)}`}</title>
        </rect>
      ))}
    </svg>
  );
}

function Sums({ sums }: { sums: ClockView['milliseconds'] }): ReactNode {
  const words = useWords();
  const { t } = words;
  const parties = Object.entries(sums).filter(([, milliseconds]) => milliseconds > 0);
  return (
    <Table aria-label={t('clock.sums')} variant="compact">
      <Thead>
        <Tr>
          <Th>{t('clock.party')}</Th>
          <Th>{t('clock.time')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {parties.map(([party, milliseconds]) => (
          <Tr key={party}>
            <Td dataLabel={t('clock.party')}>
              <PartyLabel party={party} />
            </Td>
            <Td dataLabel={t('clock.time')}>{lengthOf(milliseconds, words)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Lines({ lines }: { lines: readonly Line[] }): ReactNode {
  const words = useWords();
  const { t, term, moment } = words;
  return (
    <Table aria-label={t('clock.lines')} variant="compact">
      <Thead>
        <Tr>
          {(['party', 'stage', 'from', 'to', 'time'] as const).map((column) => (
            <Th key={column}>{t(`clock.${column}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {lines.map((line) => (
          <Tr key={line.from}>
            <Td dataLabel={t('clock.party')}>
              <PartyLabel party={line.party} />
              {line.corrected && (
                <div className="tl-muted">
                  {t('clock.corrected', { was: term(line.corrected.was), reason: line.corrected.reason })}
                </div>
              )}
            </Td>
            <Td dataLabel={t('clock.stage')}>{line.stage ? term(line.stage) : '–'}</Td>
            <Td dataLabel={t('clock.from')}>{moment(line.from)}</Td>
            <Td dataLabel={t('clock.to')}>{moment(line.to)}</Td>
            <Td dataLabel={t('clock.time')}>
              {lengthOf(Date.parse(line.to) - Date.parse(line.from), words)}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function lengthOf(milliseconds: number, { t }: Words): string {
  if (milliseconds >= day) return t('clock.days', { count: Math.round(milliseconds / day) });
  return t('clock.hours', { count: Math.round(milliseconds / 3_600_000) });
}
