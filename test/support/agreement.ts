import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response } from 'supertest';
import { z } from 'zod';
import { openApiOf } from '../../apps/api/src/openapi/document.js';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

type Paths = Record<string, Partial<Record<string, Operation>>>;

/** Holds every answer of the API against what its document says of it. */
export class Agreement {
  readonly paths: Paths;
  private readonly components: object;
  private readonly known = new Map<string, z.ZodType>();

  constructor(app: NestExpressApplication) {
    const document = openApiOf(app);
    this.paths = document.paths as Paths;
    this.components = document.components?.schemas ?? {};
  }

  /** Throws when an answer of a documented operation is not as documented. */
  check(response: Response): void {
    const { method, path } = response.request as unknown as { method: string; path?: string; url: string };
    const address = new URL((response.request as unknown as { url: string }).url).pathname;
    const route = this.routeOf(address);
    const operation = route && this.paths[route]?.[method.toLowerCase()];
    if (!operation) return;
    const name = `${method} ${route ?? path ?? ''} ${response.status}`;
    const said = operation.responses[String(response.status)];
    if (!said) throw new Error(`${name} is not documented`);
    const schema = said.content?.[response.type]?.schema;
    if (!schema) throw new Error(`${name} is not documented as ${response.type}`);
    if (!response.type.endsWith('json')) return;
    const { error } = this.schemaOf(name, schema).safeParse(response.body);
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
    const whole = JSON.stringify({ ...schema, $defs: this.components });
    const local = JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')) as object;
    return z.fromJSONSchema(local as Parameters<typeof z.fromJSONSchema>[0]);
  }
}
