import { Body, Controller, Get, Header, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { documentById } from '../../../../libs/billing-store/src/reads/documents.js';
import type { Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { By } from '../callers/brought.js';
import { Calling, type Caller } from '../callers/caller.js';
import { Noted } from '../casework/noted.js';
import { OfDocument } from '../documents/document-schemas.js';
import { attachment, closedIn } from '../documents/attachment.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Refusals } from '../openapi/refusals.js';
import { CustomerView, HelpAsked } from './customer-schemas.js';
import { callerIn, OwnCase } from './own-case.js';

/** The customer's page: one case, which the link names and no address does. */
@ApiTags('customer')
@Controller('api/customer')
export class CustomerController {
  constructor(
    private readonly own: OwnCase,
    private readonly noted: Noted,
  ) {}

  @ReadRoute(
    'case',
    'Where the case stands, whose turn it is, what comes next and what is owed.',
    CustomerView,
  )
  view(@Calling() caller: Caller): Promise<CustomerView> {
    return this.own.view(caller);
  }

  @Get('documents/:document')
  @Header('Content-Security-Policy', closedIn)
  @ApiOperation({ summary: 'A letter to the customer, or a file that the customer has sent.' })
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiResponse({ status: 200, description: 'As it was made.', schema: { type: 'string', format: 'binary' } })
  @Refusals(400, 401, 403, 404, 429, 500, 503)
  async content(
    @Param({ schema: OfDocument }) { document }: OfDocument,
    @Calling() caller: Caller,
  ): Promise<StreamableFile> {
    const { documents, asks } = await this.own.view(caller);
    const own = [...documents, ...asks.flatMap(({ files }) => files)];
    // Whether there is such a document is nobody else's business.
    if (!own.some(({ id }) => id === document))
      throw new Problem('document/not-found', phrase`There is no document ${document}.`);
    return attachment(await documentById(this.own.casework.doors.store, document));
  }

  @CommandRoute('help', 'Ask for a person. What was typed goes along, and the time is ours until the answer.')
  async help(@Body({ schema: HelpAsked }) { words }: HelpAsked, @By() brought: Brought): Promise<Answer> {
    const { head, stages } = await this.own.state(callerIn(brought));
    const open = Object.entries(stages).find(([, { status }]) => status === 'open');
    if (!open)
      throw new Problem('case/closed', phrase`${head.caseNumber} is closed.`, { remedy: phrase`Call us.` });
    const question = await this.noted.keep(head.caseNumber, words, brought);
    const asked = { kind: 'ask', stage: open[0], of: head.owner, party: 'utility', question } as const;
    return this.own.casework.apply(head.caseNumber, asked, brought);
  }
}
