import { guarded, unsaid, type Guarded } from './reads.js';
import { isRole } from './roles.js';

/** Names under which facts and fields are kept; what stands elsewhere in an answer has its own schema. */
const records = new Set(['facts', 'fields', 'inputs', 'details']);

/** Which guarded groups stay closed to a role, with the purpose it states. */
export function closedTo(role: string, purpose: string | undefined): readonly Guarded[] {
  return guarded.filter(({ roles, purposes }) => {
    if (!(roles as readonly string[]).includes(role)) return true;
    return purposes !== undefined && !purposes.includes(purpose ?? '');
  });
}

/** Which groups a stated purpose opens. */
export const openedBy = (role: string, purpose: string | undefined): string[] =>
  purpose === undefined
    ? []
    : guarded
        .filter(
          ({ purposes, roles }) => purposes?.includes(purpose) && (roles as readonly string[]).includes(role),
        )
        .map(({ group }) => group);

/** A case that is shown says nothing of what its reader has no business with. */
export function withoutUnsaid(answer: unknown, role: string): unknown {
  const names = (isRole(role) ? unsaid[role] : undefined) ?? [];
  if (typeof answer !== 'object' || answer === null || !Object.hasOwn(answer, 'caseNumber')) return answer;
  const left = names.filter((name) => Object.hasOwn(answer, name)).map((name) => [name, null]);
  return left.length === 0 ? answer : { ...answer, ...Object.fromEntries(left) };
}

/** An answer without the fields of closed groups. Only facts and fields lose any; the rest keeps its shape. */
export function withhold(answer: unknown, closed: readonly Guarded[]): unknown {
  const names = new Set(closed.flatMap(({ fields }) => fields));
  return names.size === 0 ? answer : without(answer, names, false);
}

function without(value: unknown, names: ReadonlySet<string>, inRecord: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, names, inRecord));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !(inRecord && names.has(name)));
  return Object.fromEntries(
    kept.map(([name, inner]) => [name, without(inner, names, inRecord || records.has(name))]),
  );
}
