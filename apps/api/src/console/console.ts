import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { keptForEver, packedFiles } from './packed-files.js';

/** Scripts and styles come from our own files alone; icons of the components' style sheets are data. Signing out ends at the identity provider. */
const policyFor = (provider: string | undefined): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    ['form-action', `'self'`, ...(provider ? [new URL(provider).origin] : [])].join(' '),
    `frame-ancestors 'none'`,
  ].join('; ');

/** Serves the built console: files whose names change with their content, and the page for every other address. */
export function serveConsole(
  app: NestExpressApplication,
  { folder, provider }: { folder?: string | undefined; provider?: string | undefined },
  isRoute: (path: string) => boolean,
): void {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return;
  const policy = policyFor(provider);
  const assets = join(folder, 'assets');
  app.use('/assets', packedFiles(assets));
  app.useStaticAssets(assets, {
    prefix: '/assets/',
    index: false,
    fallthrough: true,
    // Said over what every other answer says: that nobody keeps it.
    setHeaders: (response) => response.setHeader('Cache-Control', keptForEver),
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isForThePage(request) || isRoute(request.path)) return next();
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(pageAt(request.path), { root: folder, cacheControl: false });
  });
}

/** The customer's page stands for itself; every other address is the console's. */
const pageAt = (path: string): string => (/^\/my\/?$/.test(path) ? 'my.html' : 'index.html');

const others = /^\/(api|assets|problems|sign-in|sign-out|development)(\/|$)/;

/** A person's browser asks for a page; whatever the API answers to is left to it. */
function isForThePage({ method, path, headers }: Request): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !others.test(path) && (headers.accept ?? '').includes('text/html');
}
