import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Casework, type Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { OfCase } from '../border/fields.js';
import { By } from '../callers/brought.js';
import { Looking, type Looker } from '../callers/caller.js';
import { CaseReads } from '../cases/case-reads.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { DesignProjectView, OpenDesignProject } from './design-project-schemas.js';

const process = 'design project';
const jobPackage = 'job package';

@ApiTags('design projects')
@Controller('api/design-projects')
export class DesignProjectsController {
  constructor(
    private readonly casework: Casework,
    private readonly cases: CaseReads,
  ) {}

  @CommandRoute('', 'Open a job: a line extension that a customer asks for.', { status: 201 })
  open(
    @Body({ schema: OpenDesignProject }) request: OpenDesignProject,
    @By() brought: Brought,
  ): Promise<Answer> {
    return this.casework.open(process, request, brought);
  }

  @ReadRoute(':caseNumber', 'A job as it stands, with its level and its job package.', DesignProjectView)
  async one(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Looking() looker: Looker,
  ): Promise<DesignProjectView> {
    if (this.casework.doors.processes.of(caseNumber).name !== process) {
      throw new Problem('case/not-found', phrase`${caseNumber} is no design project.`);
    }
    const view = await this.cases.one(caseNumber, looker);
    const gates = await this.cases.gatesOf(await this.cases.state(caseNumber), [jobPackage]);
    const lines = gates.get(jobPackage) ?? [];
    const met = lines.filter((line) => line.met).length;
    const { levelReason } = view.facts;
    return {
      ...view,
      levelReason: typeof levelReason === 'string' ? levelReason : null,
      jobPackage: { met, of: lines.length, lines },
    };
  }
}
