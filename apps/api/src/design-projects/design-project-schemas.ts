import { z } from 'zod';
import type { Facts } from '../../../../libs/domain/src/cases/state.js';
import { designProjectFacts, kinds } from '../../../../workflows/design-project/facts.js';
import { AccountNumber, line, PersonName } from '../border/fields.js';
import { caseShape } from '../cases/case-schemas.js';
import { GateLine } from '../cases/part-schemas.js';

const DesignProjectFacts = designProjectFacts.meta({
  id: 'DesignProjectFacts',
  description: `What is known of a job. A job is opened with its kind (${kinds.join(', ')}) and its address; names are kept in the store, facts name them by id.`,
}) as unknown as z.ZodType<Facts>;

export const OpenDesignProject = z
  .strictObject({
    utility: line(40).meta({ example: 'APS' }),
    account: AccountNumber.exactOptional(),
    assignee: PersonName.exactOptional(),
    facts: DesignProjectFacts,
  })
  .meta({
    id: 'OpenDesignProject',
    example: {
      utility: 'APS',
      facts: {
        kind: 'new service',
        address: 'PR-100245',
        customerClass: 'residential',
        phases: 1,
        amperes: 200,
      },
    },
  });
export type OpenDesignProject = z.infer<typeof OpenDesignProject>;

export const DesignProjectView = z
  .strictObject({
    ...caseShape,
    levelReason: z.string().nullable().meta({ description: 'Why the job is of its level.' }),
    jobPackage: z
      .strictObject({ met: z.int(), of: z.int(), lines: z.array(GateLine) })
      .meta({ description: 'What must be there before the job is released: 7 of 9.' }),
  })
  .meta({ id: 'DesignProject' });
export type DesignProjectView = z.infer<typeof DesignProjectView>;
