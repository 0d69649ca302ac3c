import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { ForEverybody } from '../callers/for-everybody.js';
import { Failures } from '../security/failures.js';
import { Limits } from '../security/limits.js';
import { mustComeFromHere } from '../security/same-site.js';

import { SignIn } from './sign-in.js';

/** What a browser visits to sign in and out. Pages, not API: they answer with redirects. */
@ForEverybody()
@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly limits: Limits,
    private readonly failures: Failures,
  ) {}

  @Get('sign-in')
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    this.limits.take('signIns', request.ip ?? 'unknown');
    const origin = this.signIn.originOf(request);
    // What is kept for the way back is kept for one host: the one the provider sends browsers to.
    if (new URL(origin).host !== request.headers.host)
      return response.redirect(303, origin + request.originalUrl);
    response.redirect(303, await this.signIn.begin(request, response));
  }

  @Get('sign-in/callback')
  async complete(@Req() request: Request, @Res() response: Response): Promise<void> {
    try {
      response.redirect(303, await this.signIn.complete(request, response));
    } catch (error) {
      const failed = error instanceof Problem && error.code === 'sign-in/failed';
      const event = failed ? 'sign-in failed' : 'sign-in refused';
      throw this.failures.count(request, error, { event });
    }
  }

  @Post('sign-out')
  @HttpCode(303)
  async out(@Req() request: Request, @Res() response: Response): Promise<void> {
    mustComeFromHere(request);
    // What was written and not sent yet, and pages that were seen, are not for whoever sits here next.
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    response.redirect(303, await this.signIn.out(request, response));
  }
}
