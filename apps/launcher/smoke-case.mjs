/** The case that the smoke start opens, as a caller would. */
export const openCase = {
  path: '/api/design-projects',
  headers: {
    'content-type': 'application/json',
    'idempotency-key': 'smoke-start-1',
    'x-actor': 'Ana Ruiz; role=project associate',
  },
  body: {
    utility: 'APS',
    facts: {
      kind: 'new service',
      address: 'PR-100245',
      customerClass: 'residential',
      phases: 1,
      amperes: 200,
    },
  },
};
