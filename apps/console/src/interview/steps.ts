/** The steps of an interview, in the order in which they are asked. */
export const steps = [
  'caller',
  'speaking',
  'household',
  'income',
  'hardship',
  'medical',
  'assistance',
  'result',
] as const;

export type Step = (typeof steps)[number];

export const isStep = (name: string | undefined): name is Step => steps.some((step) => step === name);

/** The one so many further on; the first and the last have no neighbour on one side. */
export const stepFrom = (step: Step, by: number): Step | undefined => steps[steps.indexOf(step) + by];
