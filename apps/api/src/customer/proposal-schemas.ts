import { z } from 'zod';
import { line, NoteText } from '../border/fields.js';
import { OffersView, OfferAsked } from '../arrangements/arrangement-schemas.js';
import { Interviewed, NewInterview, PartOfAnswers } from '../arrangements/interview-schemas.js';

export const OwnInterview = NewInterview.pick({ answers: true }).meta({
  id: 'OwnInterview',
  example: {
    answers: {
      ...{ householdSize: 4, monthlyIncome: 187_650, hardship: 'job loss', medicalNeed: false },
      ...{ priorityHousehold: true, assistanceAskedFor: [] },
    },
  },
});
export type OwnInterview = z.infer<typeof OwnInterview>;

export const TermsWanted = OfferAsked.pick({ months: true, payDay: true }).meta({
  id: 'TermsWanted',
  example: { months: 6, payDay: 5 },
});
export type TermsWanted = z.infer<typeof TermsWanted>;

export const OwnAcceptance = z
  .strictObject({ offer: line(100), wanted: TermsWanted })
  .meta({ id: 'OwnAcceptance', example: { offer: '6 months, bill due date', wanted: { months: 6 } } });
export type OwnAcceptance = z.infer<typeof OwnAcceptance>;

export const HandedOver = z
  .strictObject({
    answers: PartOfAnswers.exactOptional().meta({ description: 'Whatever was typed so far; sealed.' }),
    wanted: TermsWanted.exactOptional(),
    words: NoteText.exactOptional(),
  })
  .meta({ id: 'HandedOver', example: { answers: { householdSize: 4 }, wanted: { months: 10 } } });
export type HandedOver = z.infer<typeof HandedOver>;

export { Interviewed, OffersView };

export const OwnAccountView = z
  .strictObject({
    account: z.string(),
    pastDue: z.int().meta({ description: 'Whole cents.' }),
    linkGoodUntil: z.string().nullable(),
  })
  .meta({ id: 'OwnAccount', description: 'The account of a link by which no plan has been asked for yet.' });
export type OwnAccountView = z.infer<typeof OwnAccountView>;

export const ArrangementAsked = z.strictObject({ caseNumber: z.string() }).meta({ id: 'ArrangementAsked' });
export type ArrangementAsked = z.infer<typeof ArrangementAsked>;
