import { useEffect, useState, type ReactNode } from 'react';
import { Alert, Skeleton } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Foresight as Foreseen } from '../../../api/src/foresight/foresight-schemas.js';
import { Refused, send } from '../api/client';
import { followedIn } from '../cases/said';
import { useWords } from '../words/use-words';
import { forms } from './forms';
import { ItemsForeseen } from './items-foreseen';
import type { Kind, Place, Values } from './kinds';
import { RefusalAlert } from './refusal-alert';

interface Given {
  place: Place;
  kind: Kind;
  values: Values;
  isAsked: boolean;
}

const settles = 300;

/** What the command will bring about, judged by the same rules as the command itself. Nothing is done. */
export function Foresight({ place, kind, values, isAsked }: Given): ReactNode {
  const { intended } = forms[kind];
  const { caseNumber, entry } = place.shown;
  const wanted = useSettled(JSON.stringify(intended?.(place, values) ?? null));
  const foreseen = useQuery({
    queryKey: ['foresight', caseNumber, entry, wanted],
    queryFn: () =>
      send<Foreseen>(`/api/cases/${caseNumber}/foresight`, JSON.parse(wanted), crypto.randomUUID()),
    enabled: isAsked && intended !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (intended === null || !isAsked) return null;
  if (foreseen.error instanceof Refused) return <RefusalAlert problem={foreseen.error.problem} isForeseen />;
  if (!foreseen.data) return <Skeleton width="60%" screenreaderText="" />;
  return <WhatFollows foreseen={foreseen.data} />;
}

function WhatFollows({ foreseen }: { foreseen: Foreseen }): ReactNode {
  const words = useWords();
  const { t } = words;
  const followed = foreseen.lines.flatMap((line) => line.followed);
  return (
    <Alert component="h2" isInline isLiveRegion variant="info" title={t('commands.willFollow')}>
      {followed.length + foreseen.items.length === 0 && <p>{t('commands.nothingElse')}</p>}
      {followed.length > 0 && (
        <ul className="tl-list">
          {followed.map((one, index) => (
            <li key={`${index}/${one}`}>{followedIn(words, one)}</li>
          ))}
        </ul>
      )}
      <ItemsForeseen items={foreseen.items} />
    </Alert>
  );
}

/** The value once nobody has typed for a moment. */
function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), settles);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
