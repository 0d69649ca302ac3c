/** A browser without a screen: keeps cookies, follows redirects when told, and says where its requests come from. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly origin: string,
    /** What it sends along with every request. */
    private readonly always: Record<string, string> = {},
  ) {}

  /** One request; redirects are not followed. */
  async asks(address: string, request: RequestInit = {}): Promise<Response> {
    const headers = {
      'Sec-Fetch-Site': 'same-origin',
      ...this.always,
      ...this.cookieHeader(),
      ...request.headers,
    };
    const response = await fetch(new URL(address, this.origin), { ...request, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  /** Visits a page, and every page that it is sent on to. */
  async visits(address: string, request: RequestInit = {}): Promise<Response & { at: string }> {
    let at = new URL(address, this.origin).href;
    let response = await this.asks(at, request);
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 12; hops++) {
      at = new URL(response.headers.get('location') ?? '/', at).href;
      response = await this.asks(at);
    }
    return Object.assign(response, { at });
  }

  /** Signs in as one of the people of the development provider, and answers the page it comes back to. */
  async signsInAs(person: string, returnTo = '/api/me'): Promise<Response & { at: string }> {
    const chooser = await this.visits(`/sign-in?return=${encodeURIComponent(returnTo)}`);
    const page = await chooser.text();
    const action = new RegExp(`action="([^"]+/${person})"`).exec(page)?.[1];
    if (!action) throw new Error(`Nobody "${person}" can be chosen at ${chooser.at}: ${page.slice(0, 200)}`);
    return this.visits(action, { method: 'POST' });
  }

  private cookieHeader(): Record<string, string> {
    const pairs = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    return pairs.length === 0 ? {} : { Cookie: pairs.join('; ') };
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const expires = attributes.find((one) => /^expires=/i.test(one))?.slice(8);
    if (value === '' || (expires !== undefined && Date.parse(expires) <= Date.now()))
      this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
