import { z } from 'zod';
import { Key, line, NoteText, Party } from '../border/fields.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';

const amount = z.int().meta({ description: 'Whole cents.' });
const at = z.string();

/** Something that the customer can do now, the most pressing first. */
export const ToDoOfCustomer = z
  .strictObject({
    act: z.enum(['answer', 'agree', 'pay', 'tell us', 'choose', 'pay installment']),
    on: z.string().meta({ description: 'Which ask, agreement, invoice or installment.' }),
    amount: amount.nullable(),
    by: at.nullable(),
  })
  .meta({ id: 'ToDoOfCustomer' });
export type ToDoOfCustomer = z.infer<typeof ToDoOfCustomer>;

const File = z
  .strictObject({ id: z.string(), name: z.string(), bytes: z.int(), at })
  .meta({ id: 'FileOfCustomer' });

const AskOfCustomer = z
  .strictObject({
    ask: z.string(),
    question: z.string(),
    dueAt: at,
    answeredAt: at.nullable(),
    answer: z.string().nullable(),
    files: z.array(File),
  })
  .meta({ id: 'AskOfCustomer' });
export type AskOfCustomer = z.infer<typeof AskOfCustomer>;

const InstallmentOfCustomer = z
  .strictObject({
    number: z.int(),
    dueOn: z.string(),
    amount,
    open: amount,
    toKeep: amount.meta({
      description: 'What has to be paid for it to be kept: with those before it, and bills.',
    }),
    state: z.string(),
    paidAt: at.nullable(),
  })
  .meta({ id: 'InstallmentOfCustomer' });

export const CustomerView = z
  .strictObject({
    caseNumber: z.string(),
    about: z.enum(['job', 'arrangement']),
    timeZone: z.string().meta({ description: 'The clock of the office: days are told by it.' }),
    kind: z.string(),
    address: z.string().nullable(),
    status: z.enum(['open', 'cancelling', 'closed']),
    outcome: z.string().nullable(),
    turn: Party.nullable().meta({ description: 'Whose time it is now.' }),
    now: z
      .array(z.strictObject({ stage: z.string(), by: at.nullable() }))
      .meta({ description: 'What is being done, and until when it is planned.' }),
    toDo: z.array(ToDoOfCustomer),
    steps: z.array(z.strictObject({ step: z.string(), state: z.enum(['done', 'now', 'later']) })),
    promised: z.array(z.strictObject({ what: z.string(), on: z.string() })),
    owed: z.strictObject({
      total: amount,
      lines: z.array(
        z.strictObject({ number: z.string(), what: z.string(), amount, dueOn: z.string().nullable() }),
      ),
    }),
    asks: z.array(AskOfCustomer),
    schedule: z.array(InstallmentOfCustomer),
    documents: z.array(
      z.strictObject({
        ...{ id: z.string(), title: z.string(), kind: z.string(), at },
        language: z.enum(['en', 'es']).nullable().meta({ description: 'In which it is written.' }),
      }),
    ),
    questions: z
      .array(
        z.strictObject({
          askedAt: at,
          words: z.string(),
          answeredAt: at.nullable(),
          answer: z.string().nullable(),
        }),
      )
      .meta({ description: 'What the customer has asked a person, and what was answered.' }),
    linkGoodUntil: at.nullable(),
  })
  .meta({ id: 'CustomerView', description: 'A case as its customer sees it.' });
export type CustomerView = z.infer<typeof CustomerView>;

export const HelpAsked = z
  .strictObject({ words: NoteText })
  .meta({ id: 'HelpAsked', example: { words: 'May I pay after the fifth of the month?' } });
export type HelpAsked = z.infer<typeof HelpAsked>;

export const CustomerAnswer = z
  .strictObject({ words: NoteText.exactOptional() })
  .meta({ id: 'CustomerAnswer', example: { words: 'The panel goes on the north wall.' } });
export type CustomerAnswer = z.infer<typeof CustomerAnswer>;

export const OfOwnAsk = z.strictObject({ ask: Key });
export type OfOwnAsk = z.infer<typeof OfOwnAsk>;

export const FileTaken = z
  .strictObject({ id: z.string(), name: z.string(), contentType: z.string(), bytes: z.int() })
  .meta({ id: 'FileTaken' });
export type FileTaken = z.infer<typeof FileTaken>;

export const TermsShown = z
  .strictObject({
    item: z.string(),
    chargeCents: amount,
    tariff: z.strictObject({
      digest: z.string().meta({ description: 'SHA-256 of the copy that was shown.' }),
      givenOn: z.string().nullable(),
      shown: z.string().nullable().meta({ description: 'The digest of the copy that was read here.' }),
      blocks: z.array(z.strictObject({ heading: z.boolean(), text: z.string() })),
    }),
    agreement: z.strictObject({
      digest: z.string(),
      blocks: z.array(z.strictObject({ heading: z.boolean(), text: z.string() })),
    }),
    signedOn: z.string().nullable(),
  })
  .meta({
    id: 'TermsShown',
    description: 'What the customer reads before agreeing, tariff copy first (R14-2-207 A.4).',
  });
export type TermsShown = z.infer<typeof TermsShown>;

export const TermsLanguage = z.strictObject({ language: z.enum(['en', 'es']).exactOptional() });
export type TermsLanguage = z.infer<typeof TermsLanguage>;

const Digest = z.string().regex(/^[0-9a-f]{64}$/, phrase`is not a SHA-256`);

export const TariffRead = z
  .strictObject({ digest: Digest })
  .meta({ id: 'TariffRead', example: { digest: '0'.repeat(64) } });
export type TariffRead = z.infer<typeof TariffRead>;

export const Signature = z.strictObject({ name: line(100), digest: Digest, tariffDigest: Digest }).meta({
  id: 'Signature',
  example: { name: 'Elena Ortega', digest: '0'.repeat(64), tariffDigest: '0'.repeat(64) },
});
export type Signature = z.infer<typeof Signature>;
