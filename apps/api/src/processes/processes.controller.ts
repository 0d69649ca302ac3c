import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Process } from '../../../../libs/domain/src/cases/process.js';
import { itemFields } from '../../../../workflows/design-project/item-fields.js';
import { designProjectFacts } from '../../../../workflows/design-project/facts.js';
import { ReadRoute } from '../openapi/read-route.js';
import { processes } from '../../../../workflows/processes.js';
import { ProcessList } from './process-schemas.js';

type Described = ProcessList['processes'][number];

/** Dates and codes are checked by functions, of which JSON Schema knows nothing: their form is text. */
const formOf = (facts: z.ZodType): Record<string, unknown> =>
  (z.toJSONSchema(facts, { io: 'input', unrepresentable: 'any' }).properties ?? {}) as Record<
    string,
    unknown
  >;

const forms: Readonly<Record<string, Pick<Described, 'facts' | 'itemFields'>>> = {
  'design project': { facts: formOf(designProjectFacts), itemFields: formOf(itemFields) },
};
const none = { facts: {}, itemFields: {} };

const described = ({ name, prefix, stages = [], phases = [] }: Process): Described => ({
  ...{ name, prefix, phases: [...phases] },
  stages: stages.map(({ items, after, ...stage }) => ({
    ...stage,
    after: [...after],
    items: items ? { one: items.one, states: items.states.map(stateOf) } : null,
  })),
  ...(forms[name] ?? none),
});

type StateShape = NonNullable<NonNullable<Process['stages']>[number]['items']>['states'][number];
const stateOf = ({ next, needs, ...state }: StateShape) => ({ ...state, next: [...next], needs: [...needs] });

@ApiTags('processes')
@Controller('api/processes')
export class ProcessesController {
  @ReadRoute(
    '',
    'Every kind of case: its stages in their order, what its items go through, its facts.',
    ProcessList,
  )
  list(): ProcessList {
    return { processes: processes.map(described) };
  }
}
