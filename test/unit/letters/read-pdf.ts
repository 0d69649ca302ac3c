/** What an uncompressed PDF of ours holds, read back from its bytes. */
export interface PdfRead {
  pages: number;
  /** The catalog, as it is written. */
  catalog: string;
  /** The kinds of its structure elements, in the order in which they were made. */
  tags: string[];
  text: string;
}

export function readPdf(bytes: Buffer): PdfRead {
  const source = bytes.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const all = [...objects.values()];
  const catalog = all.find((body) => body.includes('/Type /Catalog')) ?? '';
  const letters = lettersOf(source, objects);
  return {
    pages: all.filter((body) => /\/Type \/Page\b/.test(body)).length,
    catalog,
    tags: all.flatMap((body) => /\/S \/(\w+)/.exec(body)?.[1] ?? []),
    text: all.map((body) => textIn(body, letters)).join('\n'),
  };
}

type Letters = ReadonlyMap<string, string>;

/** By the name of a font, what each of its glyphs means. */
function lettersOf(source: string, objects: ReadonlyMap<string, string>): Map<string, Letters> {
  const fonts = [...source.matchAll(/\/(F\d+) (\d+) 0 R/g)];
  return new Map(
    fonts.map(([, name = '', id = '']) => {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '';
      return [name, glyphsOf(objects.get(unicode) ?? '')];
    }),
  );
}

function glyphsOf(map: string): Letters {
  const ranges = [...map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)];
  return new Map(
    ranges.flatMap(([, first = '0', targets = '']) =>
      [...targets.matchAll(/<([\w ]+)>/g)].map(([, target = ''], index): [string, string] => [
        (parseInt(first, 16) + index).toString(16).padStart(4, '0'),
        (target.match(/\w{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join(''),
      ]),
    ),
  );
}

function textIn(body: string, letters: ReadonlyMap<string, Letters>): string {
  let font = '';
  const shown = [...body.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)];
  return shown
    .map(([, name, run = '']) => {
      if (name !== undefined) font = name;
      const codes = [...run.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      return codes.map((code) => letters.get(font)?.get(code) ?? '?').join('');
    })
    .join('');
}
