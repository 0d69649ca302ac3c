import { queryOptions } from '@tanstack/react-query';
import type { Documents, LetterView } from '../../../api/src/documents/document-schemas.js';
import { read } from '../api/client';

export type Letter = LetterView;
export type Paper = Documents['documents'][number];

export const letterOf = (document: string) =>
  queryOptions({
    queryKey: ['letter', document],
    queryFn: () => read<Letter>(`/api/documents/${encodeURIComponent(document)}/letter`),
  });

export const heldLetters = queryOptions({
  queryKey: ['lists', 'held letters'],
  queryFn: () => read<Documents>('/api/held-letters'),
});
