import { z } from 'zod';
import { CaseNumber, Key, NoteText } from '../border/fields.js';

export const ToDoDone = z
  .strictObject({ note: NoteText.exactOptional() })
  .meta({ id: 'ToDoDone', example: {} });
export type ToDoDone = z.infer<typeof ToDoDone>;

export const ToDoOfCase = z.strictObject({ caseNumber: CaseNumber, toDo: Key.meta({ example: '3' }) });
export type ToDoOfCase = z.infer<typeof ToDoOfCase>;
