import type { ReactNode } from 'react';
import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { everyStage, processesThereAre } from '../api/reads';
import type { QuestionName } from '../search/question';
import { useWords } from '../words/use-words';
import { Choice } from './choice';

export type WorkSearch = Partial<Record<QuestionName | 'whose', string | undefined>>;

export const parties = [
  'utility',
  'contractor',
  'authority',
  'third party',
  'customer',
  'weather',
  'storm',
] as const;

/** What becomes worse while a case waits, the worst first. */
export const harmNames = [
  ...(['stays off', 'shut-off', 'no power', 'crew waits', 'right lapses'] as const),
  ...(['customer waits', 'money waits', 'paperwork'] as const),
];

/** Each filter is a part of the address: what one sees can be sent to somebody as a link. */
export function WorkFilters({ search }: { search: WorkSearch }): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/' });
  const stages = useStages();
  const set = (part: WorkSearch): void =>
    void navigate({ search: cleaned({ ...search, ...part }), replace: true });
  const teams = [...new Set(stages.map(({ owner }) => owner))].sort();
  return (
    <div className="tl-row" role="group" aria-label={t('work.filters')}>
      <Whose search={search} set={set} />
      <Choice
        label={t('work.team')}
        value={search.team}
        of={teams}
        choose={(team) => set({ team, whose: undefined })}
      />
      <Choice
        label={t('work.stage')}
        value={search.stage}
        of={stages.map(({ name }) => name)}
        choose={(stage) => set({ stage })}
      />
      <Choice
        label={t('work.waitingOn')}
        value={search.waitingOn}
        of={parties}
        choose={(waitingOn) => set({ waitingOn })}
      />
      <Choice
        label={t('question.names.harm')}
        value={search.harm}
        of={harmNames}
        called={(harm) => t(`harm.${harm}`)}
        choose={(harm) => set({ harm })}
      />
    </div>
  );
}

function Whose({ search, set }: { search: WorkSearch; set: (part: WorkSearch) => void }): ReactNode {
  const { t } = useWords();
  const whose = search.team ? undefined : (search.whose ?? 'mine');
  const choices = ['mine', 'team', 'offered', 'all'] as const;
  return (
    <ToggleGroup aria-label={t('work.whose')}>
      {choices.map((choice) => (
        <ToggleGroupItem
          key={choice}
          text={t(`work.${choice}`)}
          isSelected={whose === choice}
          onChange={() => set({ whose: choice === 'mine' ? undefined : choice, team: undefined })}
        />
      ))}
    </ToggleGroup>
  );
}

function useStages() {
  const { data } = useQuery(processesThereAre);
  return data ? everyStage(data) : [];
}

const cleaned = (search: WorkSearch): WorkSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
