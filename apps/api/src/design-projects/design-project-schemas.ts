import { z } from 'zod';
import { kinds } from '../../../../workflows/design-project/facts.js';
import { AccountNumber, FactsByName, line, PersonName } from '../border/fields.js';

export const OpenDesignProject = z
  .strictObject({
    utility: line(40).meta({ example: 'APS' }),
    account: AccountNumber.exactOptional(),
    assignee: PersonName.exactOptional(),
    facts: FactsByName.meta({
      description: `What is known of the job: its kind (${kinds.join(', ')}), its address, …; names are kept in the store, facts name them by id.`,
    }),
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
