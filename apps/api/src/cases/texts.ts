/** The texts of a case by their ids. One that its reader may not see is nothing. */
export type Texts = ReadonlyMap<string, string | null>;

/** What a part of a case names: a text that is kept apart, or its own word where none is. */
export const textNamed = (texts: Texts, named: string): string | null =>
  texts.has(named) ? (texts.get(named) ?? null) : named;
