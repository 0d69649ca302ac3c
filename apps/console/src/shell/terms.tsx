import type { ReactNode } from 'react';
import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';

/** Names and what they stand for, line by line. */
export const Terms = ({ of }: { of: readonly (readonly [string, ReactNode])[] }): ReactNode => (
  <DescriptionList isCompact isHorizontal>
    {of.map(([name, value]) => (
      <DescriptionListGroup key={name}>
        <DescriptionListTerm>{name}</DescriptionListTerm>
        <DescriptionListDescription>{value ?? '–'}</DescriptionListDescription>
      </DescriptionListGroup>
    ))}
  </DescriptionList>
);
