import { z } from 'zod';
import { phrase } from '../../../../libs/domain/src/phrase.js';

export const EndedSession = z
  .strictObject({
    session: z
      .string()
      .regex(/^[0-9a-f]{24}$/, phrase`is not the name of a session`)
      .meta({ description: 'A session, as the list of them names it.', example: '0f3a5b7c9d1e2f4061728394' }),
  })
  .meta({ id: 'EndedSession', example: { session: '0f3a5b7c9d1e2f4061728394' } });
export type EndedSession = z.infer<typeof EndedSession>;

const at = z.string();

export const SessionsView = z
  .strictObject({
    sessions: z.array(
      z.strictObject({
        session: z.string(),
        browser: z.string().nullable(),
        system: z.string().nullable(),
        address: z.string().nullable().meta({ description: 'The network address it was begun from.' }),
        ...{ begunAt: at, seenAt: at, endsAt: at },
        isThis: z.boolean().meta({ description: 'Whether it is the one that asks.' }),
      }),
    ),
    provenUntil: at.nullable().meta({
      description: 'Until when sessions may be ended; null when this person has to sign in again first.',
    }),
  })
  .meta({ id: 'Sessions', description: 'Where the caller is signed in, the last used first.' });
export type SessionsView = z.infer<typeof SessionsView>;
