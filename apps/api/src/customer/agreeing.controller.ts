import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { By } from '../callers/brought.js';
import { Calling, type Caller } from '../callers/caller.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Agreeing } from './agreeing.js';
import { Signature, TariffRead, TermsLanguage, TermsShown } from './customer-schemas.js';

/** The line extension agreement on the customer's page. */
@ApiTags('customer')
@Controller('api/customer/agreement')
export class AgreeingController {
  constructor(private readonly agreeing: Agreeing) {}

  @ReadRoute(
    '',
    'The copy of the tariff and the agreement, as they are shown before the customer agrees.',
    TermsShown,
  )
  terms(
    @Calling() caller: Caller,
    @Query({ schema: TermsLanguage }) { language = 'en' }: TermsLanguage,
  ): Promise<TermsShown> {
    return this.agreeing.terms(caller, language);
  }

  @CommandRoute('tariff', 'The customer has read the copy of the tariff (R14-2-207 A.4).')
  read(@Body({ schema: TariffRead }) { digest }: TariffRead, @By() brought: Brought): Promise<Answer> {
    return this.agreeing.tariffRead(digest, brought);
  }

  @CommandRoute('sign', 'The customer agrees to what was shown.')
  sign(@Body({ schema: Signature }) signature: Signature, @By() brought: Brought): Promise<Answer> {
    return this.agreeing.sign(signature, brought);
  }
}
