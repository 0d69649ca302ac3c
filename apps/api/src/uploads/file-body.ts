import type { Request } from 'express';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { taken, type TakenFile } from './taken-file.js';

/** How the content of one file is sent: as it is, under no claim of what it is. */
export const fileType = 'application/octet-stream';

const takesFiles = /^\/api\/customer\/asks\/[^/]+\/files$/;

/** Where one file is sent as it is. */
export const takesFile = ({ path }: Pick<Request, 'path'>): boolean => takesFiles.test(path);

/** The file of a request. Its name stands in a header: addresses are kept in logs. */
export function fileIn({ body, headers }: Request): TakenFile {
  const name = headers['x-file-name'];
  if (!Buffer.isBuffer(body) || body.length === 0)
    throw new Problem('input/content-type', phrase`A file is sent as it is.`, {
      remedy: phrase`Send the content of one file as ${fileType}.`,
    });
  if (typeof name !== 'string')
    throw new Problem('upload/name', phrase`The file has no name.`, {
      remedy: phrase`Send X-File-Name, percent-encoded.`,
    });
  return taken({ name: decoded(name), content: body });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Problem('upload/name', phrase`The name of the file cannot be read.`, {
      remedy: phrase`Send X-File-Name, percent-encoded.`,
    });
  }
}
