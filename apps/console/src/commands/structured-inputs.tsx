import { useId, type ComponentType, type ReactNode } from 'react';
import { Button, FormFieldGroup, FormFieldGroupHeader } from '@patternfly/react-core';
import { useWords } from '../words/use-words';
import type { FactGiven } from './fact-forms';

/** The parts are facts again, each with an input of its own. */
type Structured = FactGiven & { Part: ComponentType<FactGiven> };
/** One of several says which. */
type Grouped = Structured & { heading?: string };
type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** Several facts that belong together. */
export function GroupInput({ name, heading, form, value, change, Part }: Grouped): ReactNode {
  const { term } = useWords();
  const id = useId();
  const given = isRow(value) ? value : {};
  const set = (part: string, to: unknown): void => {
    const { [part]: _, ...rest } = given;
    const next = to === undefined ? rest : { ...rest, [part]: to };
    change(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <FormFieldGroup header={<FormFieldGroupHeader titleText={{ text: heading ?? term(name), id }} />}>
      {Object.entries(form.properties ?? {}).map(([part, partForm]) => (
        <Part key={part} name={part} form={partForm} value={given[part]} change={(to) => set(part, to)} />
      ))}
    </FormFieldGroup>
  );
}

/** Parcels, permits, service points …: one group of inputs for each. */
export function RowsInput({ name, form, known, value, change, Part }: Structured): ReactNode {
  const { t, term } = useWords();
  const rows = Array.isArray(value) ? value.filter(isRow) : [];
  const put = (next: readonly Row[]): void => change(next.length === 0 ? undefined : next);
  const before = Array.isArray(known) && rows.length === 0 ? known.filter(isRow) : rows;
  return (
    <div className="tl-stack">
      {rows.map((row, index) => (
        <div key={index} className="tl-stack">
          <GroupInput
            name={name}
            heading={`${term(name)} ${index + 1}`}
            form={form}
            Part={Part}
            value={row}
            change={(to) => put(rows.map((one, at) => (at === index ? (isRow(to) ? to : {}) : one)))}
          />
          <div>
            <Button variant="link" isInline onClick={() => put(rows.filter((_, at) => at !== index))}>
              {t('fields.removeRow', { name: `${term(name)} ${index + 1}` })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button variant="secondary" size="sm" onClick={() => put([...before, {}])}>
          {t('fields.addRow', { name: term(name) })}
        </Button>
      </div>
    </div>
  );
}
