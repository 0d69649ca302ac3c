import { randomUUID } from 'node:crypto';
import request, { type Response, type Test } from 'supertest';
import type { CustomerView } from '../../apps/api/src/customer/customer-schemas.js';
import type { Api } from './api.js';

const fromHere = { 'Sec-Fetch-Site': 'same-origin' };

/** A link as somebody of the staff has it to hand over. */
interface HandedOver {
  link: string;
  address: string;
}

export async function linkTo(
  api: Api,
  caseNumber: string,
  by: Record<string, string> = {},
): Promise<HandedOver> {
  const { body } = await api.post(`/api/customer-links/${caseNumber}`, { by: 'hand' }, by).expect(201);
  return body as HandedOver;
}

/** A customer’s browser: it has a cookie and no name. */
export class Visitor {
  private cookie = '';

  constructor(private readonly api: Api) {}

  /** The customer of a case, who has opened the link that was handed over. */
  static async of(api: Api, caseNumber: string, by: Record<string, string> = {}): Promise<Visitor> {
    const visitor = new Visitor(api);
    await visitor.opens((await linkTo(api, caseNumber, by)).address);
    return visitor;
  }

  /** What the customer’s page is told. */
  async view(): Promise<CustomerView> {
    return (await this.get('case').expect(200)).body as CustomerView;
  }

  /** Opens a link as the page does. */
  async opens(address: string): Promise<Response> {
    const secret = address.split('#')[1] ?? '';
    const response = await this.server.post('/my/open').set(fromHere).send({ secret });
    const [cookie] = (response.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
    this.cookie = cookie?.split(';')[0] ?? '';
    return response;
  }

  get(path: string): Test {
    return this.agreed(this.server.get(`/api/customer/${path}`));
  }

  post(path: string, body: object = {}, headers: Record<string, string> = {}): Test {
    return this.agreed(this.server.post(`/api/customer/${path}`))
      .set({ ...fromHere, 'Idempotency-Key': randomUUID(), ...headers })
      .send(body);
  }

  sends(ask: string, name: string, content: Buffer): Test {
    return this.agreed(this.server.post(`/api/customer/asks/${ask}/files`))
      .set({ ...fromHere, 'Idempotency-Key': randomUUID(), 'X-File-Name': encodeURIComponent(name) })
      .set('Content-Type', 'application/octet-stream')
      .send(content);
  }

  /** Asks for something that is not the customer’s. */
  looksAt(path: string): Test {
    return this.agreed(this.server.get(path));
  }

  private get server() {
    return request(this.api.app.getHttpServer() as Parameters<typeof request>[0]);
  }

  private agreed(test: Test): Test {
    return test.set('Cookie', this.cookie).expect((response) => this.api.agreement.check(response));
  }
}
