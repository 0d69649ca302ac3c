import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '@patternfly/react-core';
import { useWords, type Words } from '../words/use-words';
import { gone, monthOf, plusMonths, weeksOf } from './months';
import type { Promised } from './promised';

interface Given {
  /** The day one is at. */
  day: string;
  go: (day: string) => void;
  promised: readonly Promised[];
}

/** A month as a grid. Arrows go from day to day, Page Up and Page Down from month to month. */
export function Month({ day, go, promised }: Given): ReactNode {
  const words = useWords();
  const { t } = words;
  const grid = useFollowedFocus(day);
  const title = monthName(day, words);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = gone(day, event.key);
    if (to === undefined) return;
    event.preventDefault();
    grid.follow();
    go(to);
  };
  return (
    <div className="tl-stack">
      <div className="tl-row">
        <Button variant="secondary" onClick={() => go(plusMonths(day, -1))}>
          {t('dates.before')}
        </Button>
        <h2 aria-live="polite">{title}</h2>
        <Button variant="secondary" onClick={() => go(plusMonths(day, 1))}>
          {t('dates.after')}
        </Button>
      </div>
      <div className="tl-scroll">
        <table className="tl-month" role="grid" aria-label={title} onKeyDown={onKeyDown} ref={grid.ref}>
          <thead>
            <tr>
              {weekdays(words).map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(monthOf(day)).map((week) => (
              <tr key={week.find((one) => one !== null)}>
                {week.map((one, index) =>
                  one === null ? (
                    <td key={index} />
                  ) : (
                    <Day key={one} at={one} isHere={one === day} go={go} promised={promised} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="tl-muted">{t('dates.keys')}</p>
    </div>
  );
}

interface One extends Omit<Given, 'day'> {
  at: string;
  isHere: boolean;
}

function Day({ at, isHere, go, promised }: One): ReactNode {
  const { t, term, date } = useWords();
  const ofDay = promised.filter(({ day }) => day === at);
  return (
    <td
      tabIndex={isHere ? 0 : -1}
      data-here={isHere}
      className={ofDay.length > 0 ? 'tl-month-some' : undefined}
      aria-selected={isHere}
      onClick={() => go(at)}
    >
      <span className="tl-month-number" aria-hidden="true">
        {Number(at.slice(8))}
      </span>
      <span className="pf-v6-screen-reader">{date(at)}</span>
      {ofDay.map((one) => (
        <div key={`${one.kind}/${one.what}/${one.who}`} className="tl-month-what">
          {one.time} {term(one.what)}
          {one.kind !== 'promised' && ` (${t(`dates.kinds.${one.kind}`)})`}
        </div>
      ))}
    </td>
  );
}

/** After a key the focus is on the day that it led to, also in another month. */
function useFollowedFocus(day: string) {
  const ref = useRef<HTMLTableElement>(null);
  const isFollowed = useRef(false);
  useEffect(() => {
    if (!isFollowed.current) return;
    isFollowed.current = false;
    ref.current?.querySelector<HTMLElement>('[data-here="true"]')?.focus();
  }, [day]);
  return { ref, follow: () => void (isFollowed.current = true) };
}

const monthName = (day: string, { language }: Words): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** From a Sunday on. */
const weekdays = ({ language }: Words): string[] =>
  Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', weekday: 'short' }).format(
      new Date(Date.UTC(2026, 0, 4 + index)),
    ),
  );

const localeOf = (language: Words['language']): string => (language === 'es' ? 'es-US' : 'en-US');
