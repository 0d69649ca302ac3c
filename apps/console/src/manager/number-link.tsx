import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Question } from '../search/question';
import { Counted } from './counted';

interface Given {
  count: number;
  more?: boolean;
  /** What it counts, for whoever does not see the row and the column. */
  of: string;
  behind: Question;
}

/** A number that opens the cases behind it. */
export function NumberLink({ count, more = false, of, behind }: Given): ReactNode {
  if (count === 0) return <span className="tl-muted">–</span>;
  return (
    <Link to="/cases" search={behind} aria-label={`${of}: ${count}`}>
      <Counted count={count} more={more} />
    </Link>
  );
}
