/** What the utility serves, each billed, disconnected and restored on its own. */
export const services = ['electric', 'water', 'sewer', 'solid waste'] as const;

export type Service = (typeof services)[number];
