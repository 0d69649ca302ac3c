import { useId, type FormEvent, type ReactNode } from 'react';
import { Alert, Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useWords } from '../words/use-words';
import { FieldInput } from './field-input';
import type { Field, Place, Values } from './kinds';
import { RefusalAlert } from './refusal-alert';
import type { Sending } from './use-sending';

interface Given {
  name: string;
  about: string;
  does: string;
  fields: readonly Field[];
  place?: Place;
  values: Values;
  change: (values: Values) => void;
  sending: Sending;
  isReady: boolean;
  give: () => Promise<void>;
  close: () => void;
  discard: () => void;
  /** What stands below the inputs. */
  children?: ReactNode;
}

/** A form that is filled in before a page, and sent or discarded. */
export function FormDialog({ place, values, change, sending, close, ...given }: Given): ReactNode {
  const { t } = useWords();
  const [title, form] = [useId(), useId()];
  const isBusy = sending.is === 'on its way';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void given.give();
  };
  return (
    <Modal isOpen variant="medium" onClose={close} aria-labelledby={title}>
      <ModalHeader labelId={title} title={given.name} description={given.about} />
      <ModalBody tabIndex={0}>
        <Form id={form} onSubmit={submit}>
          {given.fields.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              place={place}
              value={values[field.name]}
              change={(value) => change({ ...values, [field.name]: value })}
            />
          ))}
          {given.children}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form={form} isLoading={isBusy} isDisabled={isBusy || !given.isReady}>
          {given.does}
        </Button>
        <Button variant="link" onClick={given.discard}>
          {t('commands.discard')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/** Why it has not been done: there was no answer, or it was refused. */
export function NotDone({ sending }: { sending: Sending }): ReactNode {
  const { t } = useWords();
  if (sending.is === 'refused') return <RefusalAlert problem={sending.problem} />;
  if (sending.is !== 'without network') return null;
  return (
    <Alert component="h2" isInline variant="warning" title={t('commands.withoutNetwork')} isLiveRegion>
      {t('commands.isKept')}
    </Alert>
  );
}
