/** Facts that usually become known with a stage: asked for first, others can be added. */
const usual: Readonly<Record<string, readonly string[]>> = {
  intake: ['customer', 'premise', 'customerClass'],
  qualification: ['readyOn', 'phases', 'amperes', 'permanent'],
  'scope and site visit': ['siteVisitedOn', 'primaryExtension', 'crossesPrivateLand', 'drawingsNeeded'],
  'preliminary sketch': ['documents'],
  design: ['design', 'plannedConstruction', 'parcels', 'permits'],
  estimate: ['estimateCents'],
  'customer charge': ['chargeCents', 'refundableCents', 'longLeadToldOn'],
  'job package': ['siteReadyOn', 'documents'],
  release: ['crewDate', 'outageOn'],
  'outage appointment': ['appointment'],
  'start of work': ['digOn'],
  'line energized': ['energizedOn'],
  'as-built': ['asBuiltOn', 'documents'],
  'close-out': ['actualCostCents', 'refundFrom'],
};

export const factsAt = (stage: string): readonly string[] => usual[stage] ?? [];
