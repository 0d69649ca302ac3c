import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { Button, Form, FormGroup, PageSection, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../shell/page-title';
import { PlainTable } from '../shell/plain-table';
import { Nothing, Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { agenciesFor, type Agency } from './reads';

const route = getRouteApi('/agencies');

/** Who helps: by program and by area. */
export function AgenciesPage(): ReactNode {
  const { t } = useWords();
  const agencies = useQuery(agenciesFor(route.useSearch()));
  return (
    <PageSection>
      <div className="tl-stack">
        <PageTitle title={t('agencies.title')} />
        <Filters />
        <Shown of={agencies}>
          {({ agencies: found }) =>
            found.length === 0 ? <Nothing title={t('agencies.none')} /> : <List of={found} />
          }
        </Shown>
      </div>
    </PageSection>
  );
}

function Filters(): ReactNode {
  const { t } = useWords();
  const asked = route.useSearch();
  const navigate = useNavigate({ from: '/agencies' });
  const id = useId();
  const [given, set] = useState<{ program?: string; area?: string }>(asked);
  const find = (event: FormEvent): void => {
    event.preventDefault();
    const search = Object.entries(given).filter(([, value]) => value.trim() !== '');
    void navigate({ search: Object.fromEntries(search) });
  };
  return (
    <Form onSubmit={find} isWidthLimited>
      <div className="tl-grid">
        {(['program', 'area'] as const).map((name) => (
          <FormGroup key={name} fieldId={`${id}-${name}`} label={t(`agencies.${name}`)}>
            <TextInput
              id={`${id}-${name}`}
              value={given[name] ?? ''}
              onChange={(_, text) => set({ ...given, [name]: text })}
            />
          </FormGroup>
        ))}
      </div>
      <div>
        <Button type="submit" variant="secondary">
          {t('agencies.find')}
        </Button>
      </div>
    </Form>
  );
}

function List({ of }: { of: readonly Agency[] }): ReactNode {
  const { t } = useWords();
  const columns = ['name', 'programs', 'areas', 'contact'] as const;
  return (
    <PlainTable
      label={t('agencies.title')}
      columns={columns.map((column) => t(`agencies.${column}`))}
      rows={of.map(({ organization: { id, name, programs = [], services = [], phones = [], email } }) => ({
        key: id,
        cells: [
          <div key="name">
            {name}
            <div className="tl-muted">{id}</div>
          </div>,
          programs.map((program) => program.name).join(', ') || null,
          [
            ...new Set(services.flatMap(({ service_areas = [] }) => service_areas.map((area) => area.name))),
          ].join(', ') || null,
          [...phones.map(({ number }) => number), email].filter(Boolean).join(', ') || null,
        ],
      }))}
    />
  );
}
