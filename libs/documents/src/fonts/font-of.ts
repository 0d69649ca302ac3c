import PDFDocument from 'pdfkit';
import { publicSans } from './public-sans.js';

type Weight = keyof typeof publicSans;

const read = new Map<Weight, Buffer>();

/** A font as pdfkit has read it: its tables, read anew for each file, would be a third of what a letter costs. */
export function fontOf(weight: Weight): Buffer {
  const font = read.get(weight) ?? readFont(publicSans[weight]);
  read.set(weight, font);
  return font;
}

/** What pdfkit makes of a font it also takes for one; its published types know of neither. */
function readFont(font: Buffer): Buffer {
  const page = new PDFDocument({ font: null as unknown as string });
  return (page.font(font) as unknown as { _font: { font: Buffer } })._font.font;
}
