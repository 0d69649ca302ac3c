/** The case that the smoke start opens, as a caller would. */
export const openCase = {
  path: '/api/design-projects',
  headers: {
    'content-type': 'application/json',
    'idempotency-key': 'smoke-start-1',
    'x-actor': 'smoke start',
    'x-role': 'project associate',
  },
  body: { kind: 'new service' },
};
