import { Body, Controller, HttpCode, Inject, Options, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { SealedPayloads } from '../../../../libs/encryption/src/payload-codec.js';
import { mayRead } from '../../../../libs/domain/src/policy/policy.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { Callers } from '../callers/callers.js';
import { ForEverybody } from '../callers/for-everybody.js';
import { signInParts, type SignInParts } from '../doors.js';
import { Failures } from '../security/failures.js';

const Bytes = z.base64().max(4_000_000);
const Payloads = z.object({
  payloads: z.array(z.object({ metadata: z.record(z.string(), Bytes), data: Bytes.optional() })).max(2_000),
});
type Payloads = z.infer<typeof Payloads>;

/**
 * Opens payloads for Temporal's own screen, as its codec server. Only that screen's page is answered, and only for
 * somebody who is signed in here in a role that may. It changes nothing, so it is no command.
 */
@ForEverybody()
@ApiExcludeController()
@Controller('codec')
export class CodecController {
  private readonly codec: SealedPayloads;

  constructor(
    @Inject(signInParts) private readonly parts: SignInParts,
    private readonly callers: Callers,
    private readonly failures: Failures,
  ) {
    this.codec = new SealedPayloads(parts.keys);
  }

  @Options('decode')
  @HttpCode(204)
  preflight(@Req() request: Request, @Res({ passthrough: true }) response: Response): void {
    this.letScreenIn(request, response);
  }

  @Post('decode')
  @HttpCode(200)
  async decode(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body({ schema: Payloads }) { payloads }: Payloads,
  ): Promise<object> {
    this.letScreenIn(request, response);
    const caller = await this.callers.of(request);
    if (!caller) this.callers.mayBeUnknown(false);
    else if (!mayRead('temporal', caller.role))
      throw new Problem('caller/not-allowed', phrase`${caller.role} may not open payloads.`, {
        rule: 'policy: temporal',
      });
    const opened = await this.codec.decode(payloads.map(fromText));
    return { payloads: opened.map(inText) };
  }

  /** A page of another address may read the answer only if it is Temporal's screen, as configuration names it. */
  private letScreenIn(request: Request, response: Response): void {
    const screen = this.parts.signIn.temporalScreen;
    if (screen === undefined || request.headers.origin !== screen) {
      const elsewhere = new Problem('caller/elsewhere', phrase`Only the screen of Temporal asks here.`, {
        remedy: phrase`Set THROUGHLINE_TEMPORAL_SCREEN to the address of that screen.`,
      });
      throw this.failures.count(request, elsewhere, { event: 'from elsewhere' });
    }
    response.set({
      'Access-Control-Allow-Origin': screen,
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Headers': 'content-type, x-namespace, authorization',
      'Access-Control-Allow-Methods': 'POST',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      Vary: 'Origin',
    });
  }
}

interface Bytewise {
  metadata?: Record<string, Uint8Array> | null;
  data?: Uint8Array | null;
}

const fromText = ({ metadata, data }: Payloads['payloads'][number]) => ({
  metadata: mapped(metadata, (text) => Buffer.from(text, 'base64')),
  data: Buffer.from(data ?? '', 'base64'),
});

const inText = ({ metadata, data }: Bytewise) => ({
  metadata: mapped(metadata ?? {}, (bytes) => Buffer.from(bytes).toString('base64')),
  data: Buffer.from(data ?? []).toString('base64'),
});

const mapped = <From, To>(all: Record<string, From>, one: (from: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, one(value)]));
