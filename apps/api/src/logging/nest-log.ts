import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What the framework has to say, in the same log. How it starts is of no interest to anybody who runs it. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(textOf(message));
  }

  warn(message: unknown): void {
    this.logger.warn(textOf(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    this.logger.error({ more: more.map(textOf) }, textOf(message));
  }

  fatal(message: unknown): void {
    this.logger.fatal(textOf(message));
  }
}

const textOf = (message: unknown): string =>
  message instanceof Error ? (message.stack ?? message.message) : String(message);
