import type { Line } from '../line.js';
import { chiefs, designers, desks, service } from '../roles.js';

/** Design jobs: associates advance them, desks own single stages, a contractor sees its own jobs alone. */
export const ofDesignProjects: readonly Line[] = [
  { commands: ['open'], roles: [...designers, ...service, 'manager'] },
  { commands: ['report', 'record item', 'ask', 'go on'], roles: designers },
  {
    commands: ['report', 'record item', 'ask', 'go on', 'hold', 'resume'],
    roles: desks,
    only: ['own stage'],
  },
  { commands: ['record item'], roles: ['construction scheduler'], stages: ['service', 'removal'] },
  {
    commands: ['record item'],
    roles: ['contractor'],
    only: ['own job'],
    stages: ['construction'],
    fields: ['builtOn', 'by', 'crew', 'startedOn', 'asBuilt'],
  },
  { commands: ['note'], roles: ['contractor'], only: ['own job'] },
  // What was asked of others is not the contractor's to answer.
  { commands: ['answer'], roles: ['contractor'], only: ['own job', 'own stage'] },
  // Agreeing needs what the customer was shown before (R14-2-207 A.4).
  {
    commands: ['record item'],
    roles: ['customer'],
    only: ['own case'],
    stages: ['agreement'],
    fields: ['tariffCopyGivenOn', 'tariffShown', 'agreementShown', 'customerLink', 'customerSignedOn'],
  },
  { commands: ['link', 'revoke link'], roles: [...designers, ...service] },
  { commands: ['hold', 'resume', 'reopen', 'amend', 'cancel'], roles: designers },
  // A letter may wait for them.
  { commands: ['go on'], roles: chiefs },
  { commands: ['reassign'], roles: ['project associate', 'senior project manager'] },
  { commands: ['review'], roles: ['senior project manager'] },
  // Money goes back to a customer by hand: never by the one who ended the job.
  { commands: ['settle by hand'], roles: ['project associate', ...chiefs], notBy: ['cancel'] },
];
