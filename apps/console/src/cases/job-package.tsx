import type { ReactNode } from 'react';
import { Label, Progress, ProgressMeasureLocation } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Nothing } from '../states/states';
import { useWords } from '../words/use-words';
import type { PartOfCase } from './tabs';
import { Missing } from './what-is-missing';

/** What must be there before the job is released: "7 of 9", with each that is missing. */
export const JobPackage: PartOfCase = ({ shown }) => {
  const { t, term } = useWords();
  // Only design projects have one.
  const jobPackage = shown.jobPackage as typeof shown.jobPackage | undefined;
  if (!jobPackage) return <Nothing title={t('package.none')} />;
  const { met, of, lines } = jobPackage;
  const measure = t('package.of', { met: String(met), of: String(of) });
  return (
    <div className="tl-stack">
      <Progress
        value={met}
        max={of}
        title={t('package.title')}
        label={measure}
        valueText={measure}
        measureLocation={ProgressMeasureLocation.top}
      />
      <Table aria-label={t('package.title')} variant="compact">
        <Thead>
          <Tr>
            <Th>{t('package.line')}</Th>
            <Th>{t('package.state')}</Th>
            <Th>{t('case.missing')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {lines.map((line) => (
            <Tr key={line.requirement}>
              <Td dataLabel={t('package.line')}>{term(line.requirement)}</Td>
              <Td dataLabel={t('package.state')}>
                <State met={line.met} />
              </Td>
              <Td dataLabel={t('case.missing')}>
                {line.missing.length > 0 ? <Missing of={line.missing} /> : '–'}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
};

function State({ met }: { met: boolean }): ReactNode {
  const { t } = useWords();
  return <Label color={met ? 'green' : 'orange'}>{t(met ? 'package.there' : 'package.missing')}</Label>;
}
