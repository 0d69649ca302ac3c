import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemDetails } from '../problems/problem-details.js';
import { tellHeaders } from './in-headers.js';

/** The OpenAPI document, made from the schemas that check the requests. */
export function openApiOf(app: NestExpressApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Throughline')
    .setDescription('Durable casework for electric and water utilities.')
    .setVersion('0.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    standardSchemaConverter: (schema, { schemaType }) => converted(schema as z.ZodType, schemaType),
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const { components } = converted(ProblemDetails, 'output');
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...(components as Record<string, object>) },
  };
  tellHeaders(document);
  return document;
}

/** The document at /api/docs.json, and a page to read and try it at /api/docs. */
export function serveOpenApi(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), {
    jsonDocumentUrl: 'api/docs.json',
    raw: ['json'],
  });
}

/** A schema as JSON Schema; what has a name of its own becomes a component. */
function converted(
  schema: z.ZodType,
  io: 'input' | 'output',
): { schema: unknown; components: Record<string, unknown> } {
  const { $defs, ...whole } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  delete whole.$schema;
  const components = $defs ?? {};
  if (whole.id === undefined) return { schema: whole, components };
  const { id, ...named } = whole;
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...components, [id]: named } };
}
