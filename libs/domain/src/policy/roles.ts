/** Everybody who may do anything, as design.md says under "Who uses it", and what acts without being a person. */
export const roles = [
  'project associate',
  'senior project manager',
  'right-of-way agent',
  'permit desk',
  'joint use desk',
  'materials desk',
  'construction scheduler',
  'contractor',
  'inspector',
  'credit counselor',
  'customer service specialist',
  'customer service representative',
  'supervisor',
  'manager',
  'customer',
  'agency',
  'partner',
  'time',
] as const;

export type Role = (typeof roles)[number];

/** Those who own single stages of a job. */
export const desks = [
  'right-of-way agent',
  'permit desk',
  'joint use desk',
  'materials desk',
  'construction scheduler',
  'inspector',
] as const satisfies Role[];

/** Those who answer for design jobs as a whole. */
export const designers = [
  'project associate',
  'senior project manager',
  'supervisor',
] as const satisfies Role[];

export const chiefs = ['supervisor', 'manager'] as const satisfies Role[];

/** Those who speak with customers. */
export const service = [
  'customer service specialist',
  'customer service representative',
] as const satisfies Role[];

/** Everybody of the utility. */
export const staff = [
  'project associate',
  'senior project manager',
  ...desks,
  'credit counselor',
  ...service,
  ...chiefs,
] as const satisfies Role[];

/** Who may sign in with a browser: customers come by a link, partners with a credential. */
export const people: readonly Role[] = [...staff, 'contractor', 'agency'];

/** Who may have a credential: programs, never people of the utility. */
export const programs: readonly Role[] = ['agency', 'partner', 'contractor'];

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
