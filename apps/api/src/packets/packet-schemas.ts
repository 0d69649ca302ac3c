import { z } from 'zod';
import { services } from '../../../../libs/domain/src/accounts/service.js';
import { readHows } from '../../../../libs/domain/src/accounts/usage.js';
import { ArrearsView } from '../accounts/service-schemas.js';
import { line } from '../border/fields.js';

export const PacketQuery = z.strictObject({
  agency: line(64).exactOptional().meta({ description: 'For which agency; one that calls gets its own.' }),
});
export type PacketQuery = z.infer<typeof PacketQuery>;

export const PacketLetterQuery = z.strictObject({
  ...PacketQuery.shape,
  language: z.enum(['en', 'es']).exactOptional(),
});
export type PacketLetterQuery = z.infer<typeof PacketLetterQuery>;

const text = z.string();
const amount = z.int().meta({ description: 'Whole cents.' });
const maybe = text.nullable();
const service = z.enum(services);

export const PacketView = z
  .strictObject({
    ...{ account: text, on: text, utility: text, customer: text },
    address: maybe.meta({ description: 'Where service is taken; left out where it is confidential.' }),
    notices: z.array(
      z.strictObject({
        ...{ caseNumber: text, service, name: text, state: text, givenAt: maybe },
        ...{ total: amount.nullable(), payBy: maybe, offOn: maybe },
      }),
    ),
    balance: ArrearsView,
    usage: z.array(
      z.strictObject({
        ...{ service, unit: text, total: z.number() },
        periods: z.array(
          z.strictObject({
            ...{ key: text, bill: text, periodFrom: text, periodTo: text, quantity: z.number() },
            ...{ how: z.enum(readHows), charged: amount, meter: maybe },
            ...{ readingFrom: z.number().nullable(), readingTo: z.number().nullable() },
          }),
        ),
      }),
    ),
    mayGoTo: z
      .array(z.strictObject({ agency: text, by: z.enum(['release', 'pledge']), source: text }))
      .meta({ description: 'Agencies that may have it: by a release of the customer, or by a pledge.' }),
    rule: z.strictObject({ usageMonths: z.int(), withinHours: z.int(), source: text }),
  })
  .meta({
    id: 'Packet',
    description: 'What an agency needs: notice, balance and use of the months of the rule.',
  });
export type PacketView = z.infer<typeof PacketView>;
