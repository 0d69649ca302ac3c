/** What is wanted of a severance, beside what any agreement takes. */
export type SeveranceCommand = { kind: 'dispatch'; reason?: string };
