/** What is wanted of an arrangement, beside what any agreement takes. */
export type ArrangementCommand = { kind: 'accept'; offer: string; agreed: string };
