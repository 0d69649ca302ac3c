import type { ReactNode } from 'react';
import { Button, Label } from '@patternfly/react-core';
import { CaseLink } from '../cases/labels';
import { PlainTable } from '../shell/plain-table';
import { useWords } from '../words/use-words';
import type { Paper } from './reads';
import { isHeld, standingOf } from './standing';

interface Given {
  label: string;
  papers: readonly Paper[];
  show: (document: string) => void;
  withCase?: boolean;
}

/** Letters and other papers; one with words can be read here. */
export function Papers({ label, papers, show, withCase = false }: Given): ReactNode {
  const words = useWords();
  const { t, term, moment } = words;
  const columns = ['title', 'kind', 'made'] as const;
  return (
    <PlainTable
      label={label}
      columns={[
        ...columns.map((column) => t(`documents.${column}`)),
        t('letters.state'),
        ...(withCase ? [t('work.columns.case')] : []),
        t('commands.menu'),
      ]}
      rows={papers.map((paper) => ({
        key: paper.id,
        cells: [
          <a key="pdf" href={`/api/documents/${encodeURIComponent(paper.id)}`} download>
            {paper.title}
          </a>,
          term(paper.kind),
          moment(paper.at),
          isHeld(paper) ? (
            <Label key="state" color="orange">
              {standingOf(paper, words)}
            </Label>
          ) : (
            paper.heldFor && standingOf(paper, words)
          ),
          ...(withCase ? [<CaseLink key="case" caseNumber={paper.caseNumber} />] : []),
          paper.language !== null && (
            <Button
              key="show"
              size="sm"
              variant="link"
              isInline
              aria-label={`${t('letters.show')}: ${paper.title}`}
              onClick={() => show(paper.id)}
            >
              {t('letters.show')}
            </Button>
          ),
        ],
      }))}
    />
  );
}
