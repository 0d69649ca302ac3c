import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { KeyRing } from '../../../libs/encryption/src/key-ring.js';
import { ApiModule } from './api.module.js';
import { takesHeaders } from './border/in-headers.js';
import type { ApiOptions } from './api-options.js';
import { bodyLimit, fileLimit, neverKept, onlyJson, onlyWellFormed, refused } from './border/body.js';
import { Routes, type Router } from './border/routes.js';
import type { SignInParts } from './doors.js';
import { serveConsole } from './console/console.js';
import { httpLog } from './logging/http-log.js';
import { NestLog } from './logging/nest-log.js';
import { serveOpenApi } from './openapi/document.js';
import { inputFaults, InvalidInput } from './problems/invalid-input.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { headersIn } from './security/headers.js';
import { DevelopmentProvider } from './sign-in/development/provider.js';
import { fileType } from './uploads/file-body.js';
import { largestFile } from './uploads/taken-file.js';

/** The API, ready to listen. */
export async function createApp(options: ApiOptions): Promise<NestExpressApplication> {
  const signIn = signInPartsOf(options);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(options, signIn), {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLog(options.log),
  });
  app.disable('x-powered-by');
  if (signIn.signIn.proxies) app.set('trust proxy', signIn.signIn.proxies);
  app.use(httpLog(options.log), helmet(headersIn(options.mode, signIn.signIn)), neverKept);
  if (signIn.development) app.use(signIn.development.routes);
  app.use(onlyJson);
  app.useBodyParser('json', { limit: bodyLimit, strict: true });
  app.useBodyParser('raw', { type: fileType, limit: largestFile });
  app.useBodyParser('text', { type: 'text/csv', limit: fileLimit });
  app.use(refused, takesHeaders, onlyWellFormed);
  const routes = new Routes(() => routerOf(app));
  app.useGlobalPipes(new Border());
  app.useGlobalFilters(new ProblemFilter(routes, options.log));
  serveOpenApi(app);
  const provider = options.signIn?.provider?.issuer;
  serveConsole(app, { folder: options.console, provider }, (path) => routes.methodsAt(path).length > 0);
  return app;
}

function signInPartsOf({ mode, signIn = {}, keys }: ApiOptions): SignInParts {
  const isOwn = mode === 'development' && signIn.provider === undefined;
  return {
    ...{ mode, signIn },
    keys: keys ?? KeyRing.from(KeyRing.newText()),
    ...(isOwn ? { development: new DevelopmentProvider() } : {}),
  };
}

/** Every input is checked against its schema before anything else sees it; every fault is named. */
class Border extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema, type, data } = metadata;
    if (!schema || type === 'custom') return value;
    const result = await this.validate<T>(value, schema);
    if (result.issues)
      throw new InvalidInput(inputFaults(result.issues, data ?? (type === 'body' ? '' : type)));
    return result.value;
  }
}

/** Express keeps the layers of its router to itself; nothing else knows which addresses there are. */
const routerOf = (app: NestExpressApplication): Router =>
  (app.getHttpAdapter().getInstance() as unknown as { router: Router }).router;
