import type { ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../people/me';
import { caseOf, processesThereAre, type Case } from '../api/reads';
import { useWords } from '../words/use-words';
import { Foresight } from './foresight';
import { FormDialog, NotDone } from './form-dialog';
import { addressOf, forms, isComplete, isKind, itemOn } from './forms';
import type { Kind, Place } from './kinds';
import { Outdated } from './outdated';
import { useUnsent } from './unsent';
import { useSending } from './use-sending';

interface Given {
  shown: Case;
  kind: string;
  on: string;
  close: () => void;
}

export function CommandDialog({ kind, ...given }: Given): ReactNode {
  return isKind(kind) ? <Dialog kind={kind} {...given} /> : null;
}

/** A command as a form: what it asks for, what will follow, and why it is refused where it is. */
function Dialog({ shown, kind, on, close }: Given & { kind: Kind }): ReactNode {
  const { t, term } = useWords();
  const command = useCommand({ shown, kind, on, close });
  const { place, unsent } = command;
  return (
    <FormDialog
      {...command}
      name={[t(`commands.${kind}.name`), term(nameOf(place, kind))].filter(Boolean).join(': ')}
      about={t(`commands.${kind}.about`)}
      does={t(`commands.${kind}.do`)}
      values={unsent.values}
      close={close}
    >
      <Ending command={command} />
    </FormDialog>
  );
}

type Command = ReturnType<typeof useCommand>;

/** What follows, or what stands in the way. */
function Ending({ command }: { command: Command }): ReactNode {
  const { place, kind, unsent, sending, isReady, basedOnNow } = command;
  const isOutdated = sending.is === 'outdated' || (!unsent.wasSent && place.shown.entry > unsent.basedOn);
  return (
    <>
      {isOutdated && (
        <Outdated caseNumber={place.shown.caseNumber} after={unsent.basedOn} accept={basedOnNow} />
      )}
      <NotDone sending={sending} />
      <Foresight
        place={place}
        kind={kind}
        values={unsent.values}
        isAsked={isReady && sending.is === 'unsent'}
      />
    </>
  );
}

function useCommand({ shown, kind, on, close }: Given & { kind: Kind }) {
  const { data } = useQuery(processesThereAre);
  const person = useMe();
  const queries = useQueryClient();
  const { caseNumber } = shown;
  const process = data?.processes.find(({ name }) => name === shown.process);
  const place: Place = { shown, process, on };
  const form = forms[kind];
  const { unsent, keep, ...kept } = useUnsent([person?.name, caseNumber, kind, on].join('/'), shown.entry);
  const fields = form.fields(place, unsent.values);
  const discard = (): void => {
    kept.drop();
    close();
  };
  const newest = async (): Promise<number> =>
    (await queries.fetchQuery({ ...caseOf(caseNumber), staleTime: 0, retry: false })).entry;
  const { sending, give } = useSending({
    address: addressOf(form, place),
    body: form.body(place, unsent.values),
    ...{ unsent, keep, newest, done: discard },
    touches: [['case', caseNumber], ['account', shown.account ?? ''], ['lists']],
  });
  const isReady = isComplete(fields, unsent.values) && (unsent.wasSent || shown.entry <= unsent.basedOn);
  const basedOnNow = (): void => keep({ ...unsent, basedOn: shown.entry });
  return { place, kind, fields, unsent, change: kept.change, sending, give, discard, isReady, basedOnNow };
}

/** What the command is given on: terms that were offered, one of several by its number, or a part of the case. */
function nameOf(place: Place, kind: Kind): string {
  const what = numbered[kind];
  if (what !== undefined) return `${what} ${place.on}`;
  return kind === 'accept' ? place.on : partOn(place);
}

/** A stage, an item, a To Do, or what was asked. */
function partOn(place: Place): string {
  const { shown, on } = place;
  const named = [
    shown.stages.find(({ name }) => name === on)?.name,
    itemOn(place)?.name,
    shown.toDos.find(({ key }) => key === on)?.what,
    shown.asks.find(({ key }) => key === on)?.question,
  ];
  return named.find((name) => name !== undefined && name !== null) ?? '';
}

/** Given on one of several that are told apart by a number. */
const numbered: Readonly<Partial<Record<Kind, string>>> = {
  'move installment': 'installment',
  'close referral': 'referral',
};
