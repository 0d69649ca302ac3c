import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the development provider remembers, for as long as the process lives. */
export class Kept implements Adapter {
  private readonly payloads = new Map<string, AdapterPayload>();

  constructor(readonly name: string) {}

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    this.payloads.set(id, payload);
    setTimeout(() => this.payloads.delete(id), expiresIn * 1_000).unref();
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.payloads.get(id));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.first((payload) => payload.uid === uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.first((payload) => payload.userCode === userCode);
  }

  consume(id: string): Promise<void> {
    const payload = this.payloads.get(id);
    if (payload) payload['consumed'] = Math.floor(Date.now() / 1_000);
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    this.payloads.delete(id);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, payload] of this.payloads) if (payload.grantId === grantId) this.payloads.delete(id);
    return Promise.resolve();
  }

  private first(is: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> {
    return Promise.resolve([...this.payloads.values()].find(is));
  }
}
