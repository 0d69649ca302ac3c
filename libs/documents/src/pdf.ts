import PDFDocument from 'pdfkit';
import type { Instant } from '../../domain/src/time/instant.js';
import { fontOf } from './fonts/font-of.js';
import type { Block, Letter, Table } from './letter.js';
import { frameOf, type Frame, type Letterhead } from './letterhead.js';
import { textOf } from './phrase.js';

interface Printing {
  /** The instant of the letter: printed twice, it is the same file byte by byte. */
  at: Instant;
  /** Without it the words can be read in the file. */
  compress?: boolean;
}

/** A letter as an accessible PDF (PDF/UA-1): tagged, with its language, title, headings, lists and tables. */
export async function pdf(letter: Letter, head: Letterhead, printing: Printing): Promise<Buffer> {
  const frame = frameOf(letter, head);
  const page = new PDFDocument(optionsOf(letter, frame, printing));
  page.registerFont('regular', fontOf('regular'));
  page.registerFont('bold', fontOf('bold'));
  const printed = collected(page);
  new Print(page).all(letter, frame);
  page.end();
  return printed;
}

function optionsOf(
  letter: Letter,
  { utility }: Frame,
  { at, compress = true }: Printing,
): PDFKit.PDFDocumentOptions {
  const made = new Date(at);
  const info = {
    ...{ Title: bare(textOf(letter.title)), Author: bare(utility), Subject: bare(letter.kind) },
    ...{ Producer: 'Throughline', Creator: 'Throughline', CreationDate: made, ModDate: made },
  };
  // The published types know neither this subset nor the tags of tables.
  const subset = 'PDF/UA' as unknown as 'PDF/A-1';
  const accessible = { pdfVersion: '1.7', subset, tagged: true, displayTitle: true } as const;
  const lang = `${letter.language}-US`;
  // No first font: the standard ones are not inside the file, which an accessible one may not refer to.
  return { ...accessible, lang, compress, info, size: 'LETTER', margin: 72, font: null as unknown as string };
}

/** The XML that describes the file is written by pdfkit without escaping. */
const bare = (text: string): string => text.replace(/&/g, '+').replace(/[<>]/g, ' ');

async function collected(page: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of page) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

type Tag = 'P' | 'H1' | 'H2';
const looks: Record<Tag, { font: 'regular' | 'bold'; size: number }> = {
  P: { font: 'regular', size: 11 },
  H1: { font: 'bold', size: 16 },
  H2: { font: 'bold', size: 12 },
};

class Print {
  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly page: PDFKit.PDFDocument) {
    this.root = page.struct('Document');
    page.addStructure(this.root);
  }

  all({ title, body }: Letter, { utility, date, to, concerns, closing }: Frame): void {
    this.write('P', [utility, date]);
    this.write('P', to);
    this.write('H1', [textOf(title)]);
    this.write('P', [concerns]);
    for (const block of body) this.block(block);
    this.write('P', [closing]);
    this.root.end();
  }

  private block(block: Block): void {
    if ('heading' in block) this.write('H2', [textOf(block.heading)]);
    else if ('list' in block) this.list(block.list.map(textOf));
    else if ('caption' in block) this.table(block);
    else this.write('P', [textOf(block)]);
  }

  private write(tag: Tag, lines: readonly string[]): void {
    const { font, size } = looks[tag];
    const { page } = this;
    this.root.add(
      page.struct(tag, {}, () => {
        page.font(font).fontSize(size).fillColor('black');
        for (const line of lines) page.text(line, { lineGap: 2 });
      }),
    );
    page.moveDown(0.7);
  }

  private list(items: readonly string[]): void {
    const { page } = this;
    const list = page.struct('L');
    this.root.add(list);
    for (const item of items) {
      const body = page.struct('LBody', {}, () => {
        page.font('regular').fontSize(11).text(`• ${item}`, { lineGap: 2, indent: 12 });
      });
      list.add(page.struct('LI', {}, [body]));
    }
    list.end();
    page.moveDown(0.7);
  }

  private table({ caption, columns, rows }: Table): void {
    this.write('H2', [textOf(caption)]);
    const { page } = this;
    page.font('regular').fontSize(10);
    const tagged = {
      structParent: this.root,
      defaultStyle: { padding: 4, border: 0.5 },
      data: [
        columns.map((text) => ({ text, type: 'TH' as const, scope: 'Column' as const })),
        ...rows.map((row) => row.map((cell) => ({ text: textOf(cell), type: 'TD' as const }))),
      ],
    };
    page.table(tagged);
    page.moveDown(0.7);
  }
}
