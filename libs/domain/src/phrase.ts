declare const phrased: unique symbol;

/** What the system says to people. The console has each phrase in every language that it speaks (a test asks). */
export type Phrase = string & { readonly [phrased]: true };

/** Says something. What is filled in are names, days and sums, words of the trade, or lists of these. */
export const phrase = (text: TemplateStringsArray, ...parts: readonly (string | number)[]): Phrase =>
  String.raw({ raw: text }, ...parts) as Phrase;

/** What comes as text: a fault that a form has found, or the words of another program. */
export const quoted = (text: string): Phrase => text as Phrase;

/** What is wrong with what was given, each fault under the name of its field. */
export const faultsNamed = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): Phrase =>
  quoted(
    `${issues.map(({ path, message }) => [path.map(String).join('.'), message].filter(Boolean).join(': ')).join('; ')}.`,
  );
