import type { ReactNode } from 'react';

/** The words of a rule, quoted as its book has them: in English, whatever the page speaks. What the rule comes to stands beside it in the page's own words. */
export const Clause = ({ text }: { text: string }): ReactNode => (
  <q lang="en" className="tl-muted">
    {text}
  </q>
);
