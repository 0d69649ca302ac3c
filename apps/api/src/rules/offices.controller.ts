import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { utilitiesOf } from '../../../../libs/billing-store/src/reads/offices.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import { ReadRoute } from '../openapi/read-route.js';

const Offices = z
  .array(z.strictObject({ utility: z.string(), timeZone: z.string() }))
  .meta({ id: 'Offices', description: 'Each utility, and the zone in which its office keeps time.' });
type Offices = z.infer<typeof Offices>;

@ApiTags('rules')
@Controller('api/offices')
export class OfficesController {
  constructor(
    private readonly store: DataSource,
    private readonly casework: Casework,
  ) {}

  @ReadRoute('', 'Utilities, and the zones of their offices.', Offices)
  async offices(): Promise<Offices> {
    const { books, clock } = this.casework.doors;
    const utilities = await utilitiesOf(this.store);
    return Promise.all(
      utilities.map(async (utility) => {
        const rules = await books.rulesFor(utility, clock.now());
        return { utility, timeZone: rules.calendar().timeZone };
      }),
    );
  }
}
