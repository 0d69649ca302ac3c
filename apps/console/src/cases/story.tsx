import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { storyOf, type StoryLine } from '../api/reads';
import { Nothing, Shown } from '../states/states';
import { Choice } from '../work/choice';
import { useWords } from '../words/use-words';
import { followedIn, isOfPerson, saidIn } from './said';
import type { PartOfCase } from './tabs';

const route = getRouteApi('/cases/$caseNumber');
const filters = ['people', 'time', 'money', 'notes'] as const;
type Filter = (typeof filters)[number];

const passes: Readonly<Record<Filter, (line: StoryLine) => boolean>> = {
  people: isOfPerson,
  time: ({ by }) => by.role === 'time',
  money: ({ act }) => act.startsWith('payment'),
  notes: ({ text }) => text !== null,
};
const isFilter = (name: string | undefined): name is Filter => filters.some((filter) => filter === name);

/** What happened, in business words, the newest first. */
export const Story: PartOfCase = ({ shown }) => {
  const { t, term } = useWords();
  const { filter } = route.useSearch();
  const navigate = useNavigate({ from: '/cases/$caseNumber' });
  const story = useQuery(storyOf(shown.caseNumber));
  const wanted = isFilter(filter) ? passes[filter] : () => true;
  const choose = (chosen: string | undefined): void =>
    void navigate({
      search: { tab: 'story', ...(chosen ? { filter: chosen } : {}) },
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="tl-stack">
      <Choice label={t('story.filter')} value={filter} of={filters} choose={choose} />
      <Shown of={story}>
        {(lines) => {
          const chosen = lines.filter(wanted).reverse();
          if (chosen.length === 0) return <Nothing title={t('story.none')} />;
          return (
            <ol className="tl-plain-list" reversed aria-label={term('story')}>
              {chosen.map((line) => (
                <Line key={line.number} line={line} />
              ))}
            </ol>
          );
        }}
      </Shown>
    </div>
  );
};

function Line({ line }: { line: StoryLine }): ReactNode {
  const words = useWords();
  const { t, term, moment } = words;
  return (
    <li className="tl-story">
      <div>
        <strong>{saidIn(words, line)}</strong>
      </div>
      <div className="tl-muted">
        <time dateTime={line.at}>{moment(line.at)}</time>
        {` · ${line.by.name}, ${term(line.by.role)} · ${t('story.entry', { number: String(line.number) })}`}
      </div>
      {line.text !== null && <blockquote className="tl-quote">{line.text}</blockquote>}
      {line.followed.length > 0 && (
        <ul className="tl-list" aria-label={t('story.followed')}>
          {line.followed.map((one, index) => (
            <li key={`${index}/${one}`}>{followedIn(words, one)}</li>
          ))}
        </ul>
      )}
      {line.rules.length > 0 && (
        <div className="tl-muted">{t('story.rules', { rules: [...new Set(line.rules)].join(', ') })}</div>
      )}
    </li>
  );
}
