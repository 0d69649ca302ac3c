import type { ReactNode } from 'react';
import type { Foresight } from '../../../api/src/foresight/foresight-schemas.js';
import { PlainTable } from '../shell/plain-table';
import { useWords, type Words } from '../words/use-words';

type Foreseen = Foresight['items'][number];
type Stands = Foreseen['was'];

/** Installments, notices, orders that would stand otherwise: as they are now, and as they would be. */
export function ItemsForeseen({ items }: { items: readonly Foreseen[] }): ReactNode {
  const words = useWords();
  const { t, term } = words;
  if (items.length === 0) return null;
  return (
    <PlainTable
      label={t('commands.willStand')}
      columns={[t('items.name'), t('commands.was'), t('commands.willBe')]}
      rows={items.map(({ name, was, willBe }) => ({
        key: name,
        cells: [
          term(name),
          was ? saidOf(was, words) : t('commands.isNew'),
          willBe ? saidOf(willBe, words) : t('commands.isGone'),
        ],
      }))}
    />
  );
}

/** What of an item is of interest: its state, its day and its sum. */
function saidOf({ state, dueAt, fields }: NonNullable<Stands>, { term, date, money }: Words): string {
  const { dueOn, amount } = fields;
  const day = typeof dueOn === 'string' ? dueOn : dueAt;
  return [term(state), day && date(day), typeof amount === 'number' && money(amount)]
    .filter(Boolean)
    .join(', ');
}
