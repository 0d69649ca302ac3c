import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CustomerLinks } from '../../../../libs/billing-store/src/links/customer-links.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import type { Caller } from '../callers/caller.js';
import { signInParts, type SignInParts } from '../doors.js';
import { SecurityLog } from '../security/security-log.js';
import { Cookies } from '../sign-in/cookies.js';

const cookie = 'throughline-visit';
const about = 'visit by link';
/** How long a browser that opened a link is believed without it. Milliseconds. */
const visitLasts = 2 * 3_600_000;

interface Visit {
  link: string;
  until: number;
}

/**
 * Visits of customers who came by a link. Its secret stands behind the `#` of an address, which no browser sends and no log
 * has; the page hands it in once, and from then on a sealed cookie names the link. Whether that is still good is looked up
 * with every request.
 */
@Injectable()
export class Visits {
  private readonly links: CustomerLinks;
  private readonly cookies: Cookies;

  constructor(
    private readonly casework: Casework,
    @Inject(signInParts) private readonly parts: SignInParts,
    private readonly security: SecurityLog,
  ) {
    this.links = new CustomerLinks(casework.doors.store);
    this.cookies = new Cookies(parts.mode);
  }

  /** Opens a link; what is forged, over or taken back is refused. */
  async begin(response: Response, secret: string): Promise<void> {
    const { id } = await this.links.open(secret, this.now());
    const visit: Visit = { link: id, until: Date.now() + visitLasts };
    const value = this.parts.keys.seal(Buffer.from(JSON.stringify(visit)), about).toString('base64url');
    this.cookies.write(response, { name: cookie, value, milliseconds: visitLasts });
    this.security.says('link opened', { link: id });
  }

  end(response: Response): void {
    this.cookies.remove(response, cookie);
  }

  /** Who visits; nobody where there is no visit at all. Every use of a link is written down. */
  async caller(request: Request): Promise<Caller | undefined> {
    const value = this.cookies.read(request, cookie);
    if (value === undefined || !isOfCustomer(request)) return undefined;
    const { id, caseNumber, account } = await this.links.good(this.visitIn(value).link, this.now());
    const key = `link ${id}`;
    this.security.says('link used', { link: id, method: request.method, path: request.path });
    return { name: key, role: 'customer', of: caseNumber ?? account ?? '', key, language: 'en', by: 'link' };
  }

  private visitIn(value: string): Visit {
    const plain = this.parts.keys.open(Buffer.from(value, 'base64url'), about);
    const visit = plain && (JSON.parse(plain.toString()) as Visit);
    if (visit && visit.until > Date.now()) return visit;
    throw new Problem('caller/unknown', phrase`The visit is over.`, {
      remedy: phrase`Open your link again.`,
    });
  }

  private now() {
    return this.casework.doors.clock.now();
  }
}

/** A visit opens the customer's page and nothing else. */
const isOfCustomer = ({ path }: Request): boolean => path.startsWith('/api/customer/');
