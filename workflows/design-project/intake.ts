import { phrase } from '../../libs/domain/src/phrase.js';
import { eachOf, known, line, type Line } from './row.js';

/** Who asks for what, where and from when: the least that an applicant gives (R14-2-203 A.1). */
export const applicantKnown: Line = line(
  phrase`applicant (R14-2-203 A.1)`,
  'customer',
  ({ facts }) => facts.customer !== undefined || facts.kind === 'maintenance',
);
export const premiseKnown = known('premise', phrase`premise`);

export const readyDateKnown: Line = line(
  phrase`date ready for service (R14-2-203 A.1)`,
  'customer',
  ({ facts }) => facts.readyOn !== undefined || facts.kind === 'maintenance',
);
export const customerClassKnown = known('customerClass', phrase`customer class`);

/** Lighting draws what its fixtures draw; every other job names its load. */
export const loadKnown: Line = line(
  phrase`energy and demand requirements (R14-2-203 A.1)`,
  'customer',
  ({ facts }) => facts.amperes !== undefined || facts.kva !== undefined || notByLoad.includes(facts.kind),
);
const notByLoad: readonly string[] = ['maintenance', 'street light', 'dusk-to-dawn'];

export const associateNamed: Line = line(
  phrase`project associate named`,
  'supervisor',
  ({ state }) => state.head.assignee !== undefined,
);

export const siteVisited = known('siteVisitedOn', phrase`site visited`);

export const sketchDrawn = onFile('preliminary sketch');

/** A document of that kind is with the job. */
export function onFile(document: 'preliminary sketch' | 'as-built drawing'): Line {
  return line(phrase`${document} on file`, 'project associate', ({ facts }) =>
    (facts.documents ?? []).includes(document),
  );
}

export const drawingsPresent: Line = eachOf('drawings present', 'project associate', ({ facts }) =>
  (facts.drawingsNeeded ?? [])
    .filter((drawing) => !(facts.documents ?? []).includes(drawing))
    .map((drawing) => phrase`drawing ${drawing}`),
);
