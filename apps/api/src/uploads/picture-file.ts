/** What a file holds, as far as it was looked at: where it ends, and how many points a picture has. */
export interface Looked {
  /** Where the content ends by its own account; nothing where it never does. */
  end: number | undefined;
  points: number;
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');
const jpegSignature = Buffer.from('ffd8ff', 'hex');

export const isPng = (content: Buffer): boolean => content.subarray(0, 8).equals(pngSignature);
export const isJpeg = (content: Buffer): boolean => content.subarray(0, 3).equals(jpegSignature);

/** Chunk by chunk, to the one that ends the picture. */
export function lookAtPng(content: Buffer): Looked {
  let at = 8;
  let points = Infinity;
  while (at + 12 <= content.length) {
    const length = content.readUInt32BE(at);
    const type = content.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR' && length >= 8 && at + 16 <= content.length)
      points = content.readUInt32BE(at + 8) * content.readUInt32BE(at + 12);
    at += 12 + length;
    if (type === 'IEND') return { end: at, points };
  }
  return { end: undefined, points };
}

/** Segment by segment, and through each scan, to the mark that ends the picture. */
export function lookAtJpeg(content: Buffer): Looked {
  let at = 2;
  let points = Infinity;
  while (at + 2 <= content.length && content[at] === 0xff) {
    const mark = content[at + 1] ?? 0;
    if (mark === 0xd9) return { end: at + 2, points };
    points = pointsIn(content, at, mark) ?? points;
    at = afterSegment(content, at, mark);
  }
  return { end: undefined, points };
}

/** How many points the picture has, where this segment says so. */
const pointsIn = (content: Buffer, at: number, mark: number): number | undefined =>
  isFrame(mark) && at + 9 <= content.length
    ? content.readUInt16BE(at + 5) * content.readUInt16BE(at + 7)
    : undefined;

function afterSegment(content: Buffer, at: number, mark: number): number {
  if (mark === 0xff) return at + 1;
  if (at + 4 > content.length) return content.length;
  const next = at + 2 + content.readUInt16BE(at + 2);
  return mark === 0xda ? afterScan(content, next) : next;
}

/** Start of frame: the marks C0 to CF, but for three that are tables. */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

/** Coded points go on until a mark that is neither a stuffed FF nor a restart. */
function afterScan(content: Buffer, from: number): number {
  let at = content.indexOf(0xff, from);
  while (at !== -1) {
    const next = content[at + 1] ?? 0xd9;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = content.indexOf(0xff, at + 2);
  }
  return content.length;
}
