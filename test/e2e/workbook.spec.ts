import type { IncomingMessage } from 'node:http';
import exceljs from 'exceljs';
import request from 'supertest';
import { startApi, type Api } from '../support/api.js';

const binary = (response: IncomingMessage, done: (error: Error | null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
};

describe('a list of cases as a workbook', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.end());

  it('holds the same cases as the list, and the question that was asked', async () => {
    const [job, other] = [await api.opens({ kind: 'upgrade' }), await api.opens({ kind: 'relocation' })];
    const server = api.app.getHttpServer() as Parameters<typeof request>[0];
    const response = await request(server)
      .get('/api/cases.xlsx?kind=upgrade')
      .set('X-Actor', 'Raul Castillo; role=manager')
      .buffer(true)
      .parse(binary as never)
      .expect(200);
    const book = new exceljs.Workbook();
    await book.xlsx.load(response.body as never);
    const numbers = book.getWorksheet('Cases')?.getColumn(1).values ?? [];
    expect(numbers).toContain(job);
    expect(numbers).not.toContain(other);
    const question = JSON.stringify(book.getWorksheet('Question')?.getSheetValues());
    for (const part of ['kind', 'upgrade', 'Raul Castillo, manager']) expect(question).toContain(part);
  });

  it('is refused as any list is, before anything of it is sent', async () => {
    const { body } = await api.get('/api/cases.xlsx?level=9').expect(400);
    expect(body).toMatchObject({ code: 'input/invalid' });
  });
});
