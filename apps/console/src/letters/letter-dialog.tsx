import { useId, type ReactNode } from 'react';
import { Modal, ModalBody, ModalFooter, ModalHeader, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { PlainTable } from '../shell/plain-table';
import { Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { DecideOnLetter } from './decide-on-letter';
import { letterOf, type Letter } from './reads';
import { standingOf } from './standing';

/** A letter before a page: what it says, who gets it, where its numbers come from. One that is held is decided on here. */
export function LetterDialog({ document, close }: { document: string; close: () => void }): ReactNode {
  const { t } = useWords();
  const title = useId();
  const letter = useQuery(letterOf(document));
  return (
    <Modal isOpen variant="large" onClose={close} aria-labelledby={title}>
      <ModalHeader labelId={title} title={letter.data?.title ?? t('letters.title')} />
      <ModalBody tabIndex={0}>
        <Shown of={letter}>{(shown) => <WhatItSays letter={shown} />}</Shown>
      </ModalBody>
      <ModalFooter>
        <a
          className="pf-v6-c-button pf-m-secondary"
          href={`/api/documents/${encodeURIComponent(document)}`}
          download
        >
          {t('letters.pdf')}
        </a>
      </ModalFooter>
    </Modal>
  );
}

function WhatItSays({ letter }: { letter: Letter }): ReactNode {
  const words = useWords();
  const { t } = words;
  return (
    <div className="tl-stack">
      <p>{standingOf(letter, words)}</p>
      <DecideOnLetter letter={letter} />
      <WhoGetsIt letter={letter} />
      <section className="tl-stack">
        <Title headingLevel="h2" size="md">
          {t('letters.text')}
        </Title>
        <pre className="tl-letter" lang={letter.language ?? 'en'} tabIndex={0}>
          {letter.text}
        </pre>
      </section>
      {letter.figures.length > 0 && <Figures letter={letter} />}
    </div>
  );
}

function WhoGetsIt({ letter }: { letter: Letter }): ReactNode {
  const { t, term, moment } = useWords();
  const sent = (address: string): string | undefined =>
    letter.deliveries.find((delivery) => delivery.address === address)?.deliveredAt;
  return (
    <section className="tl-stack">
      <Title headingLevel="h2" size="md">
        {t('letters.who')}
      </Title>
      {letter.recipients.length === 0 ? (
        <p>{t('letters.nobody')}</p>
      ) : (
        <PlainTable
          label={t('letters.who')}
          columns={[t('letters.gets'), t('letters.way'), t('letters.to'), t('letters.sent')]}
          rows={letter.recipients.map(({ audience, name, channel, address }) => {
            const at = sent(address);
            return {
              key: `${channel}/${address}`,
              cells: [
                `${name} (${term(audience)})`,
                term(channel),
                address,
                at ? moment(at) : t('letters.notSent'),
              ],
            };
          })}
        />
      )}
    </section>
  );
}

function Figures({ letter }: { letter: Letter }): ReactNode {
  const { t } = useWords();
  return (
    <section className="tl-stack">
      <Title headingLevel="h2" size="md">
        {t('letters.figures')}
      </Title>
      <PlainTable
        label={t('letters.figures')}
        columns={[t('letters.figure'), t('letters.source')]}
        rows={letter.figures.map(({ text, source }, index) => ({ key: `${index}`, cells: [text, source] }))}
      />
    </section>
  );
}
