import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ForEverybody } from '../callers/for-everybody.js';
import { Failures } from '../security/failures.js';
import { Limits } from '../security/limits.js';
import { mustComeFromHere } from '../security/same-site.js';
import { LinkSecret } from './link-schemas.js';
import { Visits } from './visits.js';

/** What the customer's page does to come in and to leave; beside the API, as signing in is. */
@ForEverybody()
@ApiExcludeController()
@Controller('my')
export class VisitsController {
  constructor(
    private readonly visits: Visits,
    private readonly limits: Limits,
    private readonly failures: Failures,
  ) {}

  @Post('open')
  @HttpCode(200)
  async open(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body({ schema: LinkSecret }) { secret }: LinkSecret,
  ): Promise<object> {
    mustComeFromHere(request);
    this.limits.take('links', request.ip ?? 'unknown');
    try {
      await this.visits.begin(response, secret);
    } catch (error) {
      throw this.failures.count(request, error, { event: 'link refused' });
    }
    return { opened: true };
  }

  @Post('leave')
  @HttpCode(200)
  leave(@Req() request: Request, @Res({ passthrough: true }) response: Response): object {
    mustComeFromHere(request);
    this.visits.end(response);
    return { opened: false };
  }
}
