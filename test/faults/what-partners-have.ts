import type { DataSource } from 'typeorm';

interface EffectInJournal {
  name: string;
  stage: string;
  opening: number;
  item?: string;
  state: string;
  undoes?: string;
  /** Its call has failed: the partner may never have heard of it. */
  wasUnknown?: boolean;
}

interface InBoxRow {
  reference: string;
  received: string;
  withdrawn: string | null;
}

/** What a case's journal says of its effects, read without the product's own code. */
interface Told {
  effects: Map<string, EffectInJournal>;
  closedAt: string | undefined;
}

interface Change {
  of: string;
  key?: string;
  is: Record<string, unknown>;
}

/** Where the partner's in-box and the journal of a case do not say the same. Of some effects no partner hears. */
export async function disagreements(
  store: DataSource,
  caseNumber: string,
  unheard: readonly string[] = [],
): Promise<string[]> {
  const told = await toldBy(store, caseNumber);
  for (const [key, { name }] of told.effects) if (unheard.includes(name)) told.effects.delete(key);
  const rows = await store.query<InBoxRow[]>(
    `SELECT reference, received_at AS received, withdrawn_at AS withdrawn FROM partners.in_box
     WHERE starts_with(reference, $1) ORDER BY reference`,
    [`${caseNumber}/`],
  );
  const inBox = new Map(rows.map((row) => [row.reference, row]));
  return [
    ...starting(told).flatMap(([key, effect]) => misfits(effect, inBox.get(`${caseNumber}/${key}`), key)),
    ...rows.filter((row) => !isKnown(told, caseNumber, row)).map((row) => `nobody owed ${row.reference}`),
    ...twice(told),
    ...rows.flatMap((row) => tooLate(told, row)),
  ];
}

const starting = ({ effects }: Told): [string, EffectInJournal][] =>
  [...effects].filter(([, effect]) => effect.undoes === undefined);

const isKnown = ({ effects }: Told, caseNumber: string, { reference }: InBoxRow): boolean =>
  effects.has(reference.slice(caseNumber.length + 1));

function misfits(effect: EffectInJournal, row: InBoxRow | undefined, key: string): string[] {
  const { state, wasUnknown = false } = effect;
  const has = row === undefined ? 'nothing' : row.withdrawn === null ? 'it' : 'it, withdrawn';
  if (state === 'undone' && wasUnknown && has === 'nothing') return [];
  const shouldHave: Record<string, string> = { done: 'it', undone: 'it, withdrawn', 'given up': 'nothing' };
  return shouldHave[state] === has ? [] : [`${key} is ${state}, and the partner has ${has}`];
}

/** One of a name for each opening and item, of those that were ever begun. */
function twice(told: Told): string[] {
  const seen = new Map<string, number>();
  for (const [, { stage, opening, name, item = '', state }] of starting(told)) {
    if (state === 'given up') continue;
    const one = [stage, opening, name, item].join('/');
    seen.set(one, (seen.get(one) ?? 0) + 1);
  }
  return [...seen].filter(([, times]) => times > 1).map(([one, times]) => `${one} came ${times} times`);
}

function tooLate({ closedAt }: Told, { reference, received, withdrawn }: InBoxRow): string[] {
  const last = [received, withdrawn ?? received].sort().at(-1) ?? received;
  return closedAt !== undefined && Date.parse(last) > Date.parse(closedAt)
    ? [`${reference} reached the partner after the close`]
    : [];
}

async function toldBy(store: DataSource, caseNumber: string): Promise<Told> {
  const rows = await store.query<{ at: string; changes: Change[] }[]>(
    `SELECT body::jsonb->>'at' AS at, body::jsonb->'changes' AS changes FROM journal
     WHERE case_number = $1 ORDER BY number`,
    [caseNumber],
  );
  const told: Told = { effects: new Map(), closedAt: undefined };
  for (const { at, changes } of rows) {
    for (const { of, key = '', is } of changes) {
      if (of === 'effects') told.effects.set(key, effectAfter(told.effects.get(key), is));
      if (of === 'head' && is.status !== undefined) told.closedAt = is.status === 'closed' ? at : undefined;
    }
  }
  return told;
}

function effectAfter(before: EffectInJournal | undefined, is: Change['is']): EffectInJournal {
  const wasUnknown = before?.wasUnknown === true || is.state === 'unknown';
  return { ...before, ...is, wasUnknown } as EffectInJournal;
}
