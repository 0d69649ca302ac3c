import { z } from 'zod';
import { PersonName, RoleName } from '../border/fields.js';

export const Me = z
  .strictObject({
    name: PersonName,
    role: RoleName,
    of: z.string().nullable().meta({ description: 'The contractor or agency that the caller belongs to.' }),
    language: z.enum(['en', 'es']),
    by: z
      .enum(['session', 'credential', 'link', 'development header'])
      .meta({ description: 'How the caller is known.' }),
    endsAt: z.string().nullable().meta({ description: 'When the session ends at the latest.' }),
    permissions: z
      .array(z.strictObject({ kind: z.string(), commands: z.array(z.string()) }))
      .meta({ description: 'The commands that this role may give, for each kind of case.' }),
    reads: z.array(z.string()).meta({ description: 'What this role may look at, as the policy names it.' }),
  })
  .meta({
    id: 'Me',
    description: 'Who calls, and what that role may do at all. A single case may still refuse.',
  });
export type Me = z.infer<typeof Me>;
