import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Names change with their content: a browser that has a file needs never ask for it again. */
export const keptForEver = 'public, max-age=31536000, immutable';

const packable = new Set(['.js', '.css', '.svg', '.json']);
const pack = promisify(gzip);

/** Gives files of a folder to browsers that can unpack them, each packed once. Whatever else is asked goes on. */
export function packedFiles(folder: string): RequestHandler {
  const names = new Set(readdirSync(folder).filter((name) => packable.has(extname(name))));
  const packed = new Map<string, Promise<Buffer>>();
  const packedOnce = (name: string): Promise<Buffer> => {
    const file =
      packed.get(name) ?? readFile(join(folder, name)).then((content) => pack(content, { level: 9 }));
    packed.set(name, file);
    return file;
  };
  return (request: Request, response: Response, next: NextFunction): void => {
    const name = request.path.slice(1);
    if (request.method !== 'GET' || !names.has(name)) return next();
    response.vary('Accept-Encoding');
    if (request.acceptsEncodings('gzip') !== 'gzip') return next();
    packedOnce(name).then((content) => {
      const headers = { 'Content-Encoding': 'gzip', 'Cache-Control': keptForEver };
      response.type(extname(name)).set(headers).set('Content-Length', String(content.length)).end(content);
    }, next);
  };
}
