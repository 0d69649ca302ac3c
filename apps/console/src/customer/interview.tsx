import { useId, type FormEvent, type ReactNode } from 'react';
import type { TypedInterview } from './typed-interview';
import { useCustomerWords } from './words';

interface Asked {
  typed: TypedInterview;
  type: (part: Partial<TypedInterview>) => void;
  isOnItsWay: boolean;
  show: () => Promise<void>;
}

/** The counselor's questions. */
export function Interview({ typed, type, isOnItsWay, show }: Asked): ReactNode {
  const { w } = useCustomerWords();
  const give = (event: FormEvent): void => {
    event.preventDefault();
    void show();
  };
  return (
    <form onSubmit={give}>
      <p>{w.plan.tellWhy}</p>
      <Typing
        label={w.plan.people}
        value={typed.people}
        pattern="[0-9]+"
        give={(people) => type({ people })}
      />
      <Typing
        label={w.plan.income}
        value={typed.income}
        pattern="\$?\s*[0-9,]+(\.[0-9][0-9])?"
        give={(income) => type({ income })}
      />
      <Hardship value={typed.hardship} give={(hardship) => type({ hardship })} />
      <Tick label={w.plan.medical} value={typed.medical} give={(medical) => type({ medical })} />
      <Tick label={w.plan.priority} value={typed.priority} give={(priority) => type({ priority })} />
      <Typing
        label={w.plan.payDay}
        value={typed.payDay}
        pattern="[0-9]+"
        isOptional
        give={(payDay) => type({ payDay })}
      />
      <Typing
        label={w.plan.months}
        value={typed.months}
        pattern="[0-9]+"
        isOptional
        give={(months) => type({ months })}
      />
      <button type="submit" disabled={isOnItsWay}>
        {w.plan.showTerms}
      </button>
    </form>
  );
}

interface Typed {
  label: string;
  value: string;
  pattern: string;
  isOptional?: boolean;
  give: (text: string) => void;
}

function Typing({ label, value, pattern, isOptional = false, give }: Typed): ReactNode {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        pattern={pattern}
        required={!isOptional}
        inputMode="decimal"
        autoComplete="off"
        onChange={({ target }) => give(target.value)}
      />
    </>
  );
}

function Tick({
  label,
  value,
  give,
}: {
  label: string;
  value: boolean;
  give: (is: boolean) => void;
}): ReactNode {
  return (
    <label className="tick">
      <input type="checkbox" checked={value} onChange={({ target }) => give(target.checked)} />
      <span>{label}</span>
    </label>
  );
}

function Hardship({ value, give }: { value: string; give: (hardship: string) => void }): ReactNode {
  const { w } = useCustomerWords();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{w.plan.hardship}</label>
      <select id={id} value={value} required onChange={({ target }) => give(target.value)}>
        <option value="" />
        {Object.entries(w.hardships).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}
