import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  contactOf,
  peopleOf,
  type AccountPerson,
} from '../../../../libs/billing-store/src/accounts/people.js';
import { accountClass } from '../../../../libs/billing-store/src/reads/account-class.js';
import { AccountPeople } from '../../../../libs/casework/src/account-people.js';
import { Casework } from '../../../../libs/casework/src/casework.js';
import type { Brought } from '../../../../libs/domain/src/cases/command.js';
import { Nothing } from '../agencies/agency-schemas.js';
import { By } from '../callers/brought.js';
import { CommandRoute } from '../openapi/command-route.js';
import { ReadRoute } from '../openapi/read-route.js';
import { OfAccount } from './account-schemas.js';
import {
  AccountPeopleView,
  ContactKept,
  NewContact,
  NewPerson,
  PersonKept,
  PersonOfAccount,
} from './people-schemas.js';

@ApiTags('accounts')
@Controller('api/accounts/:account')
export class PeopleController {
  private readonly people: AccountPeople;

  constructor(private readonly casework: Casework) {
    this.people = new AccountPeople(casework);
  }

  @ReadRoute('people', 'Who may speak about an account, and how one speaks with them.', AccountPeopleView)
  async of(@Param({ schema: OfAccount }) { account }: OfAccount): Promise<AccountPeopleView> {
    const { store } = this.casework.doors;
    await accountClass(store, account);
    const [contact, people] = await Promise.all([contactOf(store, account), peopleOf(store, account)]);
    return { contact, people };
  }

  @CommandRoute('people', 'Name somebody who may speak about the account, or who gets its notices.', {
    answer: PersonKept,
  })
  name(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: NewPerson }) person: NewPerson,
    @By() brought: Brought,
  ): Promise<PersonKept> {
    return this.people.name(account, person as AccountPerson, brought);
  }

  @CommandRoute('people/:person/end', 'From now on this person may not speak about the account.', {
    answer: PersonKept,
  })
  end(
    @Param({ schema: PersonOfAccount }) { account, person }: PersonOfAccount,
    @Body({ schema: Nothing }) _: Nothing,
    @By() brought: Brought,
  ): Promise<PersonKept> {
    return this.people.end(account, person, brought);
  }

  @CommandRoute('contact', 'The language, the interpreter, and whether the address is confidential.', {
    answer: ContactKept,
  })
  contact(
    @Param({ schema: OfAccount }) { account }: OfAccount,
    @Body({ schema: NewContact }) contact: NewContact,
    @By() brought: Brought,
  ): Promise<NewContact> {
    return this.people.contact(account, contact, brought);
  }
}
