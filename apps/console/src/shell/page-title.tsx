import { useEffect, type ReactNode } from 'react';
import { Title } from '@patternfly/react-core';

/** The one heading of the first rank. It names the window as well. */
export function PageTitle({ title }: { title: string }): ReactNode {
  useEffect(() => {
    document.title = `${title} · Throughline`;
  }, [title]);
  return (
    <Title headingLevel="h1" size="2xl">
      {title}
    </Title>
  );
}
