import { Controller, Get, Header, Param, Req, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { sentByCustomer } from '../../../../libs/billing-store/src/documents/customer-documents.js';
import { documentById, documentsOf, letterById } from '../../../../libs/billing-store/src/reads/documents.js';
import { OfCase } from '../border/fields.js';
import { CaseReads } from '../cases/case-reads.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Refusals } from '../openapi/refusals.js';
import { attachment, closedIn } from './attachment.js';
import { Documents, LetterView, OfDocument } from './document-schemas.js';

@ApiTags('documents')
@Controller('api')
export class DocumentsController {
  constructor(
    private readonly store: DataSource,
    private readonly cases: CaseReads,
  ) {}

  @ReadRoute('cases/:caseNumber/documents', 'Letters, invoices and other papers of a case.', Documents)
  async list(
    @Param({ schema: OfCase }) { caseNumber }: OfCase,
    @Req() { caller }: Request,
  ): Promise<Documents> {
    await this.cases.state(caseNumber);
    const documents = await documentsOf(this.store, caseNumber);
    const isOutside = ['contractor', 'agency'].includes(caller?.role ?? '');
    return { documents: documents.filter(({ kind }) => !isOutside || kind !== sentByCustomer) };
  }

  @ReadRoute(
    'documents/:document/letter',
    'What a letter says, where each of its numbers comes from, who gets it and who has got it.',
    LetterView,
  )
  letter(@Param({ schema: OfDocument }) { document }: OfDocument): Promise<LetterView> {
    return letterById(this.store, document);
  }

  @Get('documents/:document')
  @Header('Content-Security-Policy', closedIn)
  @ApiOperation({ summary: 'The content of a document.' })
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png', 'application/octet-stream')
  @ApiResponse({ status: 200, description: 'As it was made.', schema: { type: 'string', format: 'binary' } })
  @Refusals(400, 401, 403, 404, 429, 500, 503)
  async content(@Param({ schema: OfDocument }) { document }: OfDocument): Promise<StreamableFile> {
    return attachment(await documentById(this.store, document));
  }
}
