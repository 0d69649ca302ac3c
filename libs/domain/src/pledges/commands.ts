/** What is wanted of a pledge, beside what any agreement takes. */
export type PledgeCommand = { kind: 'confirm'; reference?: string } | { kind: 'withdraw'; reason: string };
