import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response } from 'supertest';
import { z } from 'zod';
import { openApiOf } from '../../apps/api/src/openapi/document.js';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

type Paths = Record<string, Partial<Record<string, Operation>>>;

/** What the API says of itself is the same in every file of a run: the first that asks writes it down for the others. */
function textOfDocument(app: NestExpressApplication): string {
  const kept = process.env.THROUGHLINE_TEST_DOCUMENT;
  if (kept !== undefined && existsSync(kept)) return readFileSync(kept, 'utf8');
  const text = JSON.stringify(openApiOf(app));
  if (kept === undefined) return text;
  const half = `${kept}.${process.pid}`;
  writeFileSync(half, text);
  renameSync(half, kept);
  return text;
}

/** Its parts refer to each other as those of a schema do. */
const documentOf = (app: NestExpressApplication) =>
  JSON.parse(textOfDocument(app).replaceAll('#/components/schemas/', '#/$defs/')) as OpenAPIObject;

/** Holds every answer of the API against what its document says of it. */
export class Agreement {
  readonly paths: Paths;
  private readonly components: object;
  private readonly known = new Map<string, z.ZodType>();

  constructor(app: NestExpressApplication) {
    const document = documentOf(app);
    this.paths = document.paths as Paths;
    this.components = document.components?.schemas ?? {};
  }

  /** Throws when an answer of a documented operation is not as documented. */
  check(response: Response): void {
    const { method, url } = response.request as unknown as { method: string; url: string };
    const route = this.routeOf(new URL(url).pathname);
    const operation = route === undefined ? undefined : this.paths[route]?.[method.toLowerCase()];
    if (operation) this.hold(response, operation, `${method} ${route} ${response.status}`);
  }

  private hold({ status, type, body }: Response, { responses }: Operation, name: string): void {
    const schema = responses[String(status)]?.content?.[type]?.schema;
    if (!schema) throw new Error(`${name} is not documented as ${type}`);
    if (!type.endsWith('json')) return;
    const { error } = this.schemaOf(name, schema).safeParse(body);
    if (error) throw new Error(`${name} answers other than documented: ${z.prettifyError(error)}`);
  }

  /** The documented address that a called one belongs to; one without a variable comes first. */
  routeOf(address: string): string | undefined {
    const fits = (route: string) => new RegExp(`^${route.replace(/\{\w+\}/g, '[^/]+')}$`).test(address);
    return Object.keys(this.paths)
      .filter(fits)
      .sort((a, b) => a.split('{').length - b.split('{').length)[0];
  }

  private schemaOf(name: string, schema: object): z.ZodType {
    const known = this.known.get(name) ?? this.made(schema);
    this.known.set(name, known);
    return known;
  }

  private made(schema: object): z.ZodType {
    const whole = { ...schema, $defs: this.components };
    return z.fromJSONSchema(whole as Parameters<typeof z.fromJSONSchema>[0]);
  }
}
