import { z } from 'zod';
import { CaseNumber, InstantText, Key, NoteText, Party, RoleName, StageName } from '../border/fields.js';

export const Question = z
  .strictObject({
    stage: StageName,
    of: RoleName.meta({
      description: 'Who is asked: a department, an agency, the customer.',
      example: 'engineering',
    }),
    party: Party,
    question: NoteText,
    dueAt: InstantText.exactOptional().meta({ description: 'By when; otherwise as the rule book says.' }),
  })
  .meta({
    id: 'Question',
    example: {
      stage: 'design',
      of: 'engineering',
      party: 'utility',
      question: 'Can the pole carry a 50 kVA unit?',
    },
  });
export type Question = z.infer<typeof Question>;

export const AskReply = z
  .strictObject({ answer: NoteText })
  .meta({ id: 'AskReply', example: { answer: 'Yes.' } });
export type AskReply = z.infer<typeof AskReply>;

export const AskOfCase = z.strictObject({ caseNumber: CaseNumber, ask: Key.meta({ example: '1' }) });
export type AskOfCase = z.infer<typeof AskOfCase>;
