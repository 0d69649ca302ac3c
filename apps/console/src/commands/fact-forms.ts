/** The form of a fact, as the API describes it in JSON Schema: as much of it as the inputs look at. */
export interface FactForm {
  type?: string | readonly string[];
  format?: string;
  enum?: readonly (string | number)[];
  const?: string | number;
  anyOf?: readonly FactForm[];
  items?: FactForm;
  properties?: Readonly<Record<string, FactForm>>;
}

/** One fact that is asked for. */
export interface FactGiven {
  name: string;
  form: FactForm;
  /** What the case knows already. */
  known?: unknown;
  value: unknown;
  /** Nothing takes the fact out of the form again. */
  change: (value: unknown) => void;
}

/** `null` takes a fact away; that is no input of its own. */
export function plain(form: FactForm | undefined): FactForm {
  const choices = form?.anyOf?.filter(({ type }) => type !== 'null');
  if (!choices) return withOneType(form ?? {});
  const constants = choices.flatMap(({ const: constant }) => constant ?? []);
  if (constants.length === choices.length && constants.length > 0) return { enum: constants };
  return plain(choices[0]);
}

const typesOf = ({ type = [] }: FactForm): readonly string[] => (typeof type === 'string' ? [type] : type);

function withOneType(form: FactForm): FactForm {
  const [type] = typesOf(form).filter((one) => one !== 'null');
  return type === undefined ? form : { ...form, type };
}

export type InputKind =
  'choice' | 'yes or no' | 'date' | 'money' | 'number' | 'lines' | 'rows' | 'group' | 'geometry' | 'text';

export function inputOf(name: string, form: FactForm): InputKind {
  if (form.enum) return 'choice';
  if (form.properties?.['coordinates']) return 'geometry';
  if (form.type === 'array') return plain(form.items).type === 'object' ? 'rows' : 'lines';
  if (form.type === 'string') return form.format === 'date' ? 'date' : 'text';
  return ofOther(name, typesOf(form)[0]);
}

const others: Readonly<Record<string, InputKind>> = {
  boolean: 'yes or no',
  object: 'group',
  integer: 'number',
  number: 'number',
};

const ofOther = (name: string, type = ''): InputKind =>
  type === 'integer' && name.endsWith('Cents') ? 'money' : (others[type] ?? 'text');

/** `1,234.50` to whole cents; nothing when it is no amount. */
export function centsIn(text: string): number | undefined {
  const [, whole = '', part = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text.replace(/[,$\s]/g, '')) ?? [];
  return whole === '' ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
