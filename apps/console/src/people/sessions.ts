import { queryOptions } from '@tanstack/react-query';
import type { SessionsView } from '../../../api/src/sign-in/session-schemas.js';
import { read } from '../api/client';

export const ownSessions = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => read<SessionsView>('/api/sessions'),
});

export type { SessionsView };
export type OwnSession = SessionsView['sessions'][number];
