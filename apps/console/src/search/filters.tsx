import { useId, useState, type ReactNode } from 'react';
import { ExpandableSection, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { everyStage, processesThereAre } from '../api/reads';
import { useZoneOf } from '../offices/in-time-of';
import { officesThereAre } from '../offices/reads';
import { startOfDay } from '../words/times';
import { useWords } from '../words/use-words';
import { Choice } from '../work/choice';
import { harmNames, parties } from '../work/work-filters';
import type { Change, Question, QuestionName } from './question';

interface Given {
  question: Question;
  set: (part: Change) => void;
}

const yesAlone = ['yes'] as const;
const yesOrNo = ['yes', 'no'] as const;
const statuses = ['open', 'cancelling', 'closed', 'any'] as const;
const days = ['7', '14', '30', '60', '90', '180', '365'] as const;
const rungs = ['supervisor', 'manager'] as const;

/** Every filter that there is; those that are asked for most stand first. */
export function Filters(given: Given): ReactNode {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { stages, owners, processes } = useNamesOfProcesses();
  return (
    <div className="tl-stack">
      <div className="tl-row" role="group" aria-label={t('work.filters')}>
        <One {...given} name="status" of={statuses} />
        <One {...given} name="process" of={processes} />
        <One {...given} name="stage" of={stages} />
        <One {...given} name="team" of={owners} />
        <One {...given} name="waitingOn" of={parties} />
        <One {...given} name="late" of={yesAlone} />
      </div>
      <ExpandableSection
        toggleText={t(isOpen ? 'question.fewer' : 'question.more')}
        isExpanded={isOpen}
        onToggle={(_, to) => setOpen(to)}
      >
        <More {...given} stages={stages} owners={owners} />
      </ExpandableSection>
    </div>
  );
}

function More({ stages, owners, ...given }: Given & Record<'stages' | 'owners', string[]>): ReactNode {
  const { t } = useWords();
  const offices = useQuery(officesThereAre);
  return (
    <div className="tl-row" role="group" aria-label={t('question.moreFilters')}>
      <One {...given} name="level" of={['1', '2', '3']} />
      <One {...given} name="kind" of={kindsOfJobs} />
      <Choice
        label={t('question.names.harm')}
        value={given.question.harm}
        of={harmNames}
        called={(harm) => t(`harm.${harm}`)}
        choose={(harm) => given.set({ harm })}
      />
      <One {...given} name="onHold" of={yesOrNo} />
      <One {...given} name="unassigned" of={yesAlone} />
      <Text {...given} name="assignee" />
      <One {...given} name="owner" of={owners} />
      <One {...given} name="utility" of={offices.data?.map(({ utility }) => utility) ?? []} />
      <Text {...given} name="account" />
      <Text {...given} name="outcome" />
      <One {...given} name="escalatedTo" of={[...new Set([...rungs, ...owners])]} />
      <One {...given} name="dueWithin" of={days} />
      <One {...given} name="atStageOver" of={days} />
      <One {...given} name="atStageUnder" of={days} />
      <One {...given} name="daysOf" of={parties} />
      <One {...given} name="openedWithin" of={days} />
      <One {...given} name="closedWithin" of={days} />
      <One {...given} name="passed" of={stages} />
      <One {...given} name="passedWithin" of={days} />
      <Day {...given} name="openedFrom" />
      <Day {...given} name="openedBefore" />
      <Day {...given} name="closedFrom" />
      <Day {...given} name="closedBefore" />
      <Day {...given} name="dueBefore" />
    </div>
  );
}

const kindsOfJobs = [
  ...(['new service', 'temporary service', 'upgrade', 'relocation'] as const),
  ...(['conversion', 'maintenance', 'street light', 'dusk-to-dawn'] as const),
];

type OfOne = Given & { name: QuestionName };

function One({ question, set, name, of }: OfOne & { of: readonly string[] }): ReactNode {
  const { t } = useWords();
  const value = question[name];
  const known = value === undefined || of.includes(value);
  return (
    <Choice
      label={t(`question.names.${name}`)}
      value={value}
      of={known ? of : [...of, value]}
      choose={(chosen) => set({ [name]: chosen })}
    />
  );
}

/** Asked when one is done with writing, not at every letter. */
function Text({ question, set, name }: OfOne): ReactNode {
  return (
    <Labelled name={name}>
      {(id) => (
        <TextInput
          key={question[name] ?? ''}
          id={id}
          defaultValue={question[name] ?? ''}
          onBlur={({ target }) => target.value !== (question[name] ?? '') && set({ [name]: target.value })}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && set({ [name]: currentTarget.value })}
        />
      )}
    </Labelled>
  );
}

function Day({ question, set, name }: OfOne): ReactNode {
  const zone = useZoneOf(question.utility);
  return (
    <Labelled name={name}>
      {(id) => (
        <TextInput
          id={id}
          type="date"
          value={question[name]?.slice(0, 10) ?? ''}
          onChange={(_, day) => set({ [name]: day === '' ? undefined : startOfDay(day, zone) })}
        />
      )}
    </Labelled>
  );
}

function Labelled({
  name,
  children,
}: {
  name: QuestionName;
  children: (id: string) => ReactNode;
}): ReactNode {
  const { t } = useWords();
  const id = useId();
  return (
    <span className="tl-choice">
      <label htmlFor={id} className="tl-muted">
        {t(`question.names.${name}`)}
      </label>
      {children(id)}
    </span>
  );
}

function useNamesOfProcesses(): Record<'processes' | 'stages' | 'owners', string[]> {
  const { data } = useQuery(processesThereAre);
  const stages = data ? everyStage(data) : [];
  return {
    processes: data?.processes.map(({ name }) => name) ?? [],
    stages: [...new Set(stages.map(({ name }) => name))],
    owners: [...new Set(stages.map(({ owner }) => owner))].sort(),
  };
}
