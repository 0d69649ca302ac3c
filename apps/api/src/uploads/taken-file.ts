import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase, type Phrase } from '../../../../libs/domain/src/phrase.js';
import { fileName } from './file-name.js';
import { activeIn, endOfPdf, isPdf } from './pdf-file.js';
import { isJpeg, isPng, lookAtJpeg, lookAtPng, type Looked } from './picture-file.js';

/** A file as it is kept: its kind is that of its content, whatever it is called. */
export interface TakenFile {
  name: string;
  contentType: string;
  content: Buffer;
}

/** Bytes. Two photos of a phone, or a plan of many sheets. */
export const largestFile = 10 * 1024 * 1024;
/** A picture of more points fills the memory of whoever opens it (ASVS 5.0, 5.2.6). */
const mostPoints = 100_000_000;

interface Kind {
  contentType: string;
  endings: readonly string[];
  is(content: Buffer): boolean;
  look(content: Buffer): Looked;
}

const kinds: readonly Kind[] = [
  {
    contentType: 'application/pdf',
    endings: ['pdf'],
    is: isPdf,
    look: (content) => ({ end: endOfPdf(content), points: 0 }),
  },
  { contentType: 'image/jpeg', endings: ['jpg', 'jpeg'], is: isJpeg, look: lookAtJpeg },
  { contentType: 'image/png', endings: ['png'], is: isPng, look: lookAtPng },
];

/** A file that was sent, or a refusal that says what is wrong with it (ASVS 5.0, 5.2 and 5.3). */
export function taken(given: { name: string; content: Buffer }): TakenFile {
  const { content } = given;
  const kind = kinds.find(({ is }) => is(content));
  if (!kind) {
    throw new Problem('upload/type', phrase`This is not a PDF, a JPEG or a PNG, whatever it is called.`, {
      rule: 'kinds of files',
      remedy: phrase`Send a photo, or save it as a PDF and send that.`,
    });
  }
  const name = fileName(given.name, kind.endings);
  mustBeWhole(kind.look(content), content);
  mustBeQuiet(kind, content);
  return { name, contentType: kind.contentType, content };
}

/** One thing and nothing behind it: what is two kinds at once is read as the worse one somewhere. */
function mustBeWhole({ end, points }: Looked, content: Buffer): void {
  if (end === undefined || end > content.length)
    throw unsafe(phrase`The file is cut off, or is not what it begins as.`);
  if (end < content.length) throw unsafe(phrase`Something else follows after the end of the file.`);
  if (points > mostPoints) throw unsafe(phrase`The picture is too large to be opened safely.`);
}

const script = /<(?:script|html|svg|iframe|object|embed|\?php|!doctype)/i;
/** A document has text of its own further on; a picture has none. */
const beginning = 1_024;

function mustBeQuiet({ contentType }: Kind, content: Buffer): void {
  const isPaper = contentType === 'application/pdf';
  if (script.test(content.toString('latin1', 0, isPaper ? beginning : content.length)))
    throw unsafe(phrase`The file holds a page or a program.`);
  const found = isPaper ? activeIn(content) : undefined;
  if (found !== undefined) throw unsafe(phrase`The document does something when it is opened (${found}).`);
}

const unsafe = (detail: Phrase): Problem =>
  new Problem('upload/unsafe', detail, {
    rule: 'safe files',
    remedy: phrase`Print it to a new PDF, or take a photo of it, and send that.`,
  });
