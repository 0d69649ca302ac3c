import type { CookieOptions, Request, Response } from 'express';
import type { Mode } from '../environment.js';

/** Cookies that no script reads, no other site sends along with a command, and outside of development no open line carries. */
export class Cookies {
  constructor(private readonly mode: Mode) {}

  read(request: Request, name: string): string | undefined {
    const wanted = `${this.named(name)}=`;
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    return pairs.find((pair) => pair.startsWith(wanted))?.slice(wanted.length);
  }

  write(response: Response, cookie: { name: string; value: string; milliseconds: number }): void {
    const { name, value, milliseconds } = cookie;
    response.cookie(this.named(name), value, { ...this.options, maxAge: milliseconds });
  }

  remove(response: Response, name: string): void {
    response.clearCookie(this.named(name), this.options);
  }

  private get options(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.mode !== 'development' };
  }

  /** A browser keeps a name with this prefix for this very host, and only over TLS. */
  private named(name: string): string {
    return this.mode === 'development' ? name : `__Host-${name}`;
  }
}
