import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { OutcomeQuestion } from './reads';

/** A number that opens the arrangements behind it. */
export function NumberOfOutcomes({
  count,
  of,
  behind,
}: {
  count: number;
  of: string;
  behind: OutcomeQuestion;
}): ReactNode {
  if (count === 0) return <span className="tl-muted">–</span>;
  return (
    <Link
      to="/manager"
      search={{ ...behind, view: 'outcomes', show: 'cases' }}
      aria-label={`${of}: ${count}`}
    >
      {count}
    </Link>
  );
}
