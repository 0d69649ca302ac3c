import type { ReactNode } from 'react';
import { useWords } from './use-words';

/** What the system says, in the reader's language. The words of another program stay as they are, and are marked as English. */
export function Said({ text }: { text: string }): ReactNode {
  const { told, term } = useWords();
  const words = told(text) ?? term(text);
  return words === text ? <span lang="en">{text}</span> : words;
}
