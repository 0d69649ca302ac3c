import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { ForEverybody } from '../callers/for-everybody.js';
import { Limits } from '../security/limits.js';
import { mustComeFromHere } from '../security/same-site.js';
import { SecurityLog } from '../security/security-log.js';
import { SignIn } from './sign-in.js';

/** What a browser visits to sign in and out. Pages, not API: they answer with redirects. */
@ForEverybody()
@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly limits: Limits,
    private readonly security: SecurityLog,
  ) {}

  @Get('sign-in')
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    this.limits.take('signIns', addressOf(request));
    const origin = this.signIn.originOf(request);
    // What is kept for the way back is kept for one host: the one the provider sends browsers to.
    if (new URL(origin).host !== request.headers.host)
      return response.redirect(303, origin + request.originalUrl);
    response.redirect(303, await this.signIn.begin(request, response));
  }

  @Get('sign-in/callback')
  async complete(@Req() request: Request, @Res() response: Response): Promise<void> {
    const address = addressOf(request);
    this.limits.mustBeWithin('failures', address);
    try {
      response.redirect(303, await this.signIn.complete(request, response));
    } catch (error) {
      this.limits.take('failures', address);
      const event = (error as Problem).code === 'sign-in/failed' ? 'sign-in failed' : 'sign-in refused';
      this.security.says(event, { why: error instanceof Problem ? error.code : 'fault' });
      throw error;
    }
  }

  @Post('sign-out')
  @HttpCode(303)
  async out(@Req() request: Request, @Res() response: Response): Promise<void> {
    mustComeFromHere(request);
    response.redirect(303, await this.signIn.out(request, response));
  }
}

const addressOf = (request: Request): string => request.ip ?? 'unknown';
