import { Injectable } from '@nestjs/common';
import { keepDocument } from '../../../../libs/billing-store/src/documents/keep-document.js';
import type { Language } from '../../../../libs/documents/src/language.js';
import { pdf } from '../../../../libs/documents/src/pdf.js';
import { textOf } from '../../../../libs/documents/src/phrase.js';
import type { Answer } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import type { CaseState, Facts, Item } from '../../../../libs/domain/src/cases/state.js';
import { Problem } from '../../../../libs/domain/src/problem.js';
import { phrase } from '../../../../libs/domain/src/phrase.js';
import type { Rules } from '../../../../libs/domain/src/rules/rule-book.js';
import { dateOf } from '../../../../libs/domain/src/time/calendar.js';
import { Noted } from '../casework/noted.js';
import type { Signature, TermsShown } from './customer-schemas.js';
import { callerIn, OwnCase } from './own-case.js';
import { agreementIn, agreementShown, tariffCopy, type Paper } from './terms.js';

const languages: readonly Language[] = ['en', 'es'];
const ruleOfTariff = 'tariff copy given before signing (R14-2-207 A.4)';

interface Waiting {
  state: CaseState;
  item: Item;
  rules: Rules;
  today: string;
}

/** A customer agrees on the page. What was shown is known by its digest and kept; when, by which link and by whom is in the journal. */
@Injectable()
export class Agreeing {
  constructor(
    private readonly own: OwnCase,
    private readonly noted: Noted,
  ) {}

  async terms(caller: { role: string; of?: string }, language: Language): Promise<TermsShown> {
    const { state, item, rules } = await this.waiting(caller);
    const tariff = tariffCopy(rules, language);
    const agreement = agreementShown(state, item, language);
    return {
      item: item.name,
      chargeCents: Number(item.fields['chargeCents'] ?? 0),
      tariff: {
        ...{ digest: tariff.digest, blocks: tariff.blocks },
        ...{ givenOn: textIn(item, 'tariffCopyGivenOn'), shown: textIn(item, 'tariffShown') },
      },
      agreement: { digest: agreement.digest, blocks: agreement.blocks },
      signedOn: textIn(item, 'customerSignedOn'),
    };
  }

  /** The copy of the tariff was given: it is kept as it was shown. */
  async tariffRead(digest: string, brought: Brought): Promise<Answer> {
    const waiting = await this.waiting(callerIn(brought));
    const shown = mustBeToday(digest, (language) => tariffCopy(waiting.rules, language));
    await this.keep(waiting, shown, 'tariff copy');
    return this.record(
      waiting,
      { fields: { tariffCopyGivenOn: waiting.today, tariffShown: digest } },
      brought,
    );
  }

  async sign({ name, digest, tariffDigest }: Signature, brought: Brought): Promise<Answer> {
    const waiting = await this.waiting(callerIn(brought));
    const { state, item, today } = waiting;
    if (item.fields['tariffShown'] !== tariffDigest)
      throw new Problem(
        'item/incomplete',
        phrase`The copy of the tariff is read before anything is agreed on.`,
        {
          rule: ruleOfTariff,
          remedy: phrase`Read the copy of the tariff first.`,
        },
      );
    const shown = mustBeToday(digest, (language) => agreementShown(state, item, language));
    await this.keep(waiting, shown, 'signed agreement');
    const note = await this.noted.keep(state.head.caseNumber, `Agreed on the page as: ${name}`, brought);
    const fields = { customerSignedOn: today, agreementShown: digest, customerLink: brought.caller.name };
    return this.record(waiting, { state: 'signed by customer', fields, note }, brought);
  }

  private async waiting(caller: { role: string; of?: string }): Promise<Waiting> {
    const state = await this.own.state(caller);
    const { books, clock } = this.own.casework.doors;
    const now = clock.now();
    const rules = await books.rulesFor(state.head.utility, now);
    return { state, item: agreementIn(state), rules, today: dateOf(rules.calendar(), now) };
  }

  private record(
    { state, item }: Waiting,
    recorded: { state?: string; fields: Facts; note?: string },
    brought: Brought,
  ): Promise<Answer> {
    const command = { kind: 'record item', stage: 'agreement', item: item.name, ...recorded } as const;
    return this.own.casework.apply(state.head.caseNumber, command, brought);
  }

  private async keep({ state, today }: Waiting, { letter, digest }: Paper, kind: string): Promise<void> {
    const { caseNumber, utility } = state.head;
    const { store, clock } = this.own.casework.doors;
    const at = clock.now();
    const to = { name: '', address: '' };
    const head = { utility, date: today, to, concerns: { what: 'job', number: caseNumber } } as const;
    await keepDocument(store, {
      ...{ id: `${caseNumber}/${kind}/${digest}`, caseNumber, kind, title: textOf(letter.title), at },
      ...{ contentType: 'application/pdf', content: await pdf(letter, head, { at }) },
    });
  }
}

/** In one of the languages, what is shown now is what was shown then. */
function mustBeToday(digest: string, shown: (language: Language) => Paper): Paper {
  const found = languages.map(shown).find((paper) => paper.digest === digest);
  if (found) return found;
  throw new Problem('item/incomplete', phrase`What was shown is not what holds now.`, {
    rule: 'what is agreed on was shown',
    remedy: phrase`Read it again, then agree.`,
  });
}

const textIn = ({ fields }: Item, name: string): string | null =>
  typeof fields[name] === 'string' ? fields[name] : null;
