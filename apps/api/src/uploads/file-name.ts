import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase, type Phrase } from '../../../../libs/domain/src/phrase.js';

const longest = 120;
/** Letters that turn the direction of reading around: they make `gpj.exe` look like `exe.jpg`. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/** The name of a file as it is kept: what nobody sees is left out; a path, or an ending of another kind, is refused. */
export function fileName(given: string, endings: readonly string[]): string {
  const name = given.normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim();
  if (/[/\\]/.test(name) || /^\.+$/.test(name) || name.startsWith('.'))
    throw refused(phrase`The name of a file has no folders in it and does not begin with a dot.`);
  const [, stem, ending] = /^(.+)\.([^.]+)$/.exec(name) ?? [];
  if (stem === undefined || ending === undefined)
    throw refused(phrase`The name of a file ends as its kind does.`);
  if (!endings.includes(ending.toLowerCase()))
    throw refused(phrase`What the file holds is kept in files that end in ${endings.join(' or ')}.`);
  return `${stem.replace(/[<>:"|?*]/g, '_').slice(0, longest)}.${ending.toLowerCase()}`;
}

const refused = (detail: Phrase): Problem =>
  new Problem('upload/name', detail, {
    rule: 'file names',
    remedy: phrase`Give the file a plain name and send it again.`,
  });
