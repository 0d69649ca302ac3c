import { z } from 'zod';
import { CoverView } from '../absences/absence-schemas.js';
import { InstantText, PersonName, RoleName } from '../border/fields.js';
import { pageOf, pageQuery } from '../border/page.js';

export const ToDoListQuery = z.strictObject({
  role: RoleName.exactOptional(),
  assignee: PersonName.exactOptional(),
  dueBefore: InstantText.exactOptional(),
  offered: z
    .enum(['yes'])
    .exactOptional()
    .meta({ description: 'Only what is offered to the team because whoever has it is away.' }),
  ...pageQuery,
});
export type ToDoListQuery = z.infer<typeof ToDoListQuery>;

export const ListedToDo = z
  .strictObject({
    caseNumber: z.string(),
    key: z.string(),
    what: z.string(),
    role: z.string(),
    assignee: z.string().nullable(),
    about: z.string(),
    raisedAt: z.string(),
    dueAt: z.string().nullable(),
    title: z.string(),
    utility: z.string(),
    address: z.string().nullable(),
    cover: CoverView.nullable(),
  })
  .meta({ id: 'ListedToDo' });

export const ToDoPage = pageOf(ListedToDo, 'ToDoPage');
export type ToDoPage = z.infer<typeof ToDoPage>;
