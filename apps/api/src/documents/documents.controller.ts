import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { documentById, documentsOf } from '../../../../libs/billing-store/src/reads/papers.js';
import { OfCase } from '../border/fields.js';
import { CaseReads } from '../cases/case-reads.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Refusals } from '../openapi/refusals.js';
import { Documents, OfDocument } from './document-schemas.js';

@ApiTags('documents')
@Controller('api')
export class DocumentsController {
  constructor(
    private readonly store: DataSource,
    private readonly cases: CaseReads,
  ) {}

  @ReadRoute('cases/:caseNumber/documents', 'Letters, invoices and other papers of a case.', Documents)
  async list(@Param({ schema: OfCase }) { caseNumber }: OfCase): Promise<Documents> {
    await this.cases.state(caseNumber);
    return { documents: await documentsOf(this.store, caseNumber) };
  }

  @Get('documents/:document')
  @ApiOperation({ summary: 'The content of a document.' })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, description: 'As it was made.', schema: { type: 'string', format: 'binary' } })
  @Refusals(400, 401, 403, 404, 429, 500, 503)
  async content(@Param({ schema: OfDocument }) { document }: OfDocument): Promise<StreamableFile> {
    const { content, contentType, title } = await documentById(this.store, document);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(title)}`;
    return new StreamableFile(content, { type: contentType, disposition, length: content.length });
  }
}
