import { createHash } from 'node:crypto';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { fileStanding, verdictsOf } from '../../../../libs/billing-store/src/ledger/payment-files.js';
import { AccountPosting } from '../../../../libs/casework/src/account-posting.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { PaymentFiles } from '../../../../libs/casework/src/payment-file.js';
import { ServiceMoney } from '../../../../libs/casework/src/service-money.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { FileNamed, FileView, OfFile, VerdictsAsked, VerdictsView } from './payment-file-schemas.js';

/** Files of payments, as a bank or a kiosk sends them. */
@ApiTags('accounts')
@Controller('api/payments/files')
export class PaymentFilesController {
  private readonly files: PaymentFiles;

  constructor(private readonly casework: Casework) {
    this.files = new PaymentFiles(casework, new ServiceMoney(new AccountPosting(casework)));
  }

  @CommandRoute('', 'Post a file of payments: CSV with a header. Sent again, it goes on where it was.', {
    answer: FileView,
  })
  @ApiConsumes('text/csv')
  @ApiBody({
    schema: {
      type: 'string',
      example: 'payment,account,amount,tender,received_at\nL-1,A-100245,52.30,check,2026-05-04T15:00:00Z',
    },
  })
  async post(
    @Body() content: unknown,
    @Query({ schema: FileNamed }) { name = 'payments.csv' }: FileNamed,
    @By() brought: Brought,
  ): Promise<FileView> {
    if (typeof content !== 'string')
      throw new Problem('input/content-type', phrase`A file of payments is CSV.`, {
        remedy: phrase`Send Content-Type: text/csv.`,
      });
    const { store, clock } = this.casework.doors;
    const file = createHash('sha256').update(content).digest('hex');
    const told = { file, name, sentBy: brought.caller.name, receivedAt: clock.now(), content };
    await this.files.post(told, brought);
    return fileStanding(store, file);
  }

  @ReadRoute(':file', 'A file of payments, and how many of its rows were posted and refused.', FileView)
  one(@Param({ schema: OfFile }) { file }: OfFile): Promise<FileView> {
    return fileStanding(this.casework.doors.store, file);
  }

  @ReadRoute(':file/rows', 'The verdict on each row, in the order of the lines.', VerdictsView)
  async rows(
    @Param({ schema: OfFile }) { file }: OfFile,
    @Query({ schema: VerdictsAsked }) { after = 0, limit = 200, refused }: VerdictsAsked,
  ): Promise<VerdictsView> {
    const { store } = this.casework.doors;
    await fileStanding(store, file);
    return { rows: await verdictsOf(store, file, { after, limit, refusedOnly: refused === 'only' }) };
  }
}
