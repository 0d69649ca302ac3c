import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle, Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { decisionsOf, type Decisions as Read } from '../api/reads';
import { Clause } from '../shell/clause';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { valueOf } from './value';
import type { PartOfCase } from './tabs';

/** What was decided by which rule, in which version, from which inputs. */
export const Decisions: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const decisions = useQuery(decisionsOf(shown.caseNumber));
  return (
    <Shown of={decisions}>
      {({ decisions: list }) =>
        list.length === 0 ? (
          <Nothing title={t('decisions.none')} />
        ) : (
          <div className="tl-stack">
            {list.toReversed().map((decision, index) => (
              <Decision key={`${decision.entry}/${decision.rule}/${index}`} decision={decision} />
            ))}
          </div>
        )
      }
    </Shown>
  );
};

function Decision({ decision }: { decision: Read['decisions'][number] }): ReactNode {
  const words = useWords();
  const { t, term, moment } = words;
  const { rule, book, version, clause, source, standing, inputs, outcome } = decision;
  return (
    <Card isCompact>
      <CardTitle component="h2">
        {term(rule)} <Label variant="outline">{term(standing)}</Label>
      </CardTitle>
      <CardBody>
        <p>
          <strong>{t('decisions.outcome')}</strong> {valueOf(rule, outcome, words)}
        </p>
        <p>
          <strong>{t('decisions.inputs')}</strong> {valueOf(rule, inputs, words)}
        </p>
        <p>
          <Clause text={clause} />
        </p>
        <p className="tl-muted">
          {`${book} ${version} · ${source} · ${t('story.entry', { number: String(decision.entry) })} · ${moment(decision.at)}, ${decision.actor}`}
        </p>
      </CardBody>
    </Card>
  );
}
