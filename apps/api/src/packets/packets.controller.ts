import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { pdf } from '../../../../libs/documents/src/pdf.js';
import { useByService } from '../../../../libs/domain/src/accounts/usage.js';
import { OfAccount } from '../accounts/account-schemas.js';
import { Calling, type Caller } from '../callers/caller.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Refusals } from '../openapi/refusals.js';
import { SecurityLog } from '../security/security-log.js';
import { packetLetter } from './packet-letter.js';
import { PacketLetterQuery, PacketQuery, PacketView } from './packet-schemas.js';
import { Packets, type Packet } from './packets.js';

/** What an agency needs to help a customer. */
@ApiTags('packets')
@Controller('api/packets/:account')
export class PacketsController {
  constructor(
    private readonly packets: Packets,
    private readonly security: SecurityLog,
  ) {}

  @ReadRoute('', 'What an agency needs: notice, balance, and the use of twelve months.', PacketView)
  async one(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Query({ schema: PacketQuery }) { agency }: PacketQuery,
    @Calling() caller: Caller,
  ): Promise<PacketView> {
    const packet = await this.packets.of(account, caller);
    if (agency !== undefined) this.packets.agencyOf(packet, caller, agency);
    this.told(caller, 'read');
    return viewOf(packet);
  }

  @Get('letter')
  @ApiOperation({ summary: 'The same as a letter to the agency, in English or Spanish.' })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, description: 'A letter.', schema: { type: 'string', format: 'binary' } })
  @Refusals(400, 401, 403, 404, 422, 429, 500, 503)
  async letter(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Query({ schema: PacketLetterQuery }) { agency: asked, language = 'en' }: PacketLetterQuery,
    @Calling() caller: Caller,
  ): Promise<StreamableFile> {
    const packet = await this.packets.of(account, caller);
    const agency = this.packets.agencyOf(packet, caller, asked);
    const { utility, on: date, at, to } = packet;
    const concerns = { what: 'account', number: account } as const;
    const letter = packetLetter(packet, { agency, language });
    const content = await pdf(letter, { utility, date, to, concerns }, { at });
    this.told(caller, 'letter');
    const disposition = `attachment; filename="packet-${account}.pdf"`;
    return new StreamableFile(content, { type: 'application/pdf', disposition, length: content.length });
  }

  /** Facts of a customer that leave the house are written down. */
  private told({ key, role }: Caller, how: string): void {
    if (role === 'agency') this.security.says('packet told', { caller: key, how });
  }
}

function viewOf(packet: Packet): PacketView {
  const { account, on, utility, to, confidentialAddress, notices, balance, used, leaves, rules } = packet;
  const { usageMonths, within } = rules.get('agency packet');
  return {
    ...{ account, on, utility, customer: to.name, address: confidentialAddress ? null : to.site },
    ...{ notices, balance, mayGoTo: leaves },
    usage: useByService(used).map(({ periods, ...use }) => ({
      ...use,
      periods: periods.map(({ service: _, unit: __, meter, readingFrom, readingTo, ...one }) => ({
        ...{ ...one, meter: meter ?? null, readingFrom: readingFrom ?? null, readingTo: readingTo ?? null },
      })),
    })),
    rule: { usageMonths, withinHours: within.count, source: rules.rule('agency packet').source },
  };
}
