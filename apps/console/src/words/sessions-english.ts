/** Where somebody is signed in. */
export const sessionsEnglish = {
  title: 'Where you are signed in',
  why: 'Each browser in which you signed in and did not sign out. One that is not used for an hour ends by itself. If you do not know one of them, end it.',
  none: 'You are signed in nowhere: you are known here in another way',
  unknown: 'unknown browser',
  on: '{{browser}} on {{system}}',
  isThis: 'the one you are using now',
  end: 'End',
  endThis: 'End: {{where}}, since {{since}}',
  endOthers: 'End all the others',
  ended: 'Done. What was signed in there is signed out.',
  proveAgain: 'To end sessions elsewhere, sign in again',
  proveAgainWhy:
    'Sessions are ended within ten minutes of signing in, so that nobody does it at a screen you left open.',
  columns: { where: 'Where', address: 'Network address', since: 'Since', seen: 'Last used', end: 'End it' },
};
