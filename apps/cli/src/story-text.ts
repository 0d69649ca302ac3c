import { faint, moment, strong } from './screen.js';

export interface StoryLine {
  number: number;
  at: string;
  by: { name: string; role: string };
  said: string;
  text: string | null;
  followed: string[];
}

/** One entry of the journal, for people. */
export function lineText({ number, at, by, said, text, followed }: StoryLine): string {
  return [
    `${faint(`${String(number).padStart(4)}  ${moment(at)}`)}  ${strong(said)} ${faint(`(${whoOf(by)})`)}`,
    ...(text === null ? [] : [`      “${text}”`]),
    ...followed.map((one) => faint(`      → ${one}`)),
  ].join('\n');
}

/** Time has no other name than its own. */
const whoOf = ({ name, role }: StoryLine['by']): string => (name === role ? name : `${name}, ${role}`);

export const storyText = (lines: StoryLine[]): string => lines.map(lineText).join('\n');
