import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem, problems, type ProblemCode } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { ForEverybody } from '../callers/for-everybody.js';
import { statusOfCode } from './status.js';

/** The catalogue, at the addresses that problems name as their types. */
@ForEverybody()
@ApiExcludeController()
@Controller('problems')
export class ProblemsController {
  @Get()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  all(): string {
    return (Object.keys(problems) as ProblemCode[]).map(lineOf).join('\n') + '\n';
  }

  @Get(':area/:name')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  one(@Param('area') area: string, @Param('name') name: string): string {
    const code = `${area}/${name}`;
    if (Object.hasOwn(problems, code)) return `${lineOf(code as ProblemCode)}\n`;
    throw new Problem('route/not-found', phrase`The catalogue has no such problem.`, {
      remedy: phrase`GET /problems lists all.`,
    });
  }
}

const lineOf = (code: ProblemCode): string => `${code} (${statusOfCode(code)}): ${problems[code].title}.`;
