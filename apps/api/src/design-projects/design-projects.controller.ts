import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { OpenDesignProject } from './design-project-schemas.js';

const process = 'design project';

@ApiTags('design projects')
@Controller('api/design-projects')
export class DesignProjectsController {
  constructor(private readonly casework: Casework) {}

  @CommandRoute('', 'Open a job: a line extension that a customer asks for.', { status: 201 })
  open(
    @Body({ schema: OpenDesignProject }) request: OpenDesignProject,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.open(process, request, brought);
  }
}
