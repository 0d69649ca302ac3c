import { StreamableFile } from '@nestjs/common';

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

interface Content {
  title: string;
  contentType: string;
  content: Buffer;
}

/** A document as it was made, to be kept and never shown in place of a page of ours. */
export function attachment({ title, contentType, content }: Content): StreamableFile {
  const ending = endings[contentType] ?? '';
  const name = title.toLowerCase().endsWith(ending) || title.endsWith('.jpeg') ? title : `${title}${ending}`;
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(content, { type: contentType, disposition, length: content.length });
}

/** Opened all the same, it is a page without script, style or way out. */
export const closedIn = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
