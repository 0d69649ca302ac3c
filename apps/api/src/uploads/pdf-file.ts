/** A document from its first byte: one that begins later may begin as something else. */
export const isPdf = (content: Buffer): boolean => content.toString('latin1', 0, 5) === '%PDF-';

const endsWithin = 1_024;

/** Where its last end mark is; nothing where it has none at its end. */
export function endOfPdf(content: Buffer): number | undefined {
  const at = content.lastIndexOf('%%EOF');
  if (at < 0 || at < content.length - endsWithin) return undefined;
  const rest = content.toString('latin1', at + 5).trim();
  return rest === '' ? content.length : undefined;
}

/** What a paper has no need of: programs, other programs to be started, and files within the file. */
const active = [
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'SubmitForm',
];
const name = /\/([A-Za-z0-9#]+)/g;

/** The first name in it that does something. Signs of a name may be written as `#4A`. */
export function activeIn(content: Buffer): string | undefined {
  for (const [, written = ''] of content.toString('latin1').matchAll(name)) {
    const read = written.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
    if (active.includes(read)) return read;
  }
  return undefined;
}
