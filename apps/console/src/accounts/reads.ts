import { queryOptions } from '@tanstack/react-query';
import type { AccountView } from '../../../api/src/accounts/account-schemas.js';
import type { AccountPeopleView } from '../../../api/src/accounts/people-schemas.js';
import type { AccountCaller } from '../../../api/src/arrangements/arrangement-schemas.js';
import type { CreditStatus } from '../../../api/src/arrangements/credit-status-schemas.js';
import type { CasePage } from '../../../api/src/cases/list-schemas.js';
import type { PacketView } from '../../../api/src/packets/packet-schemas.js';
import type { ProtectionsView } from '../../../api/src/protections/protection-schemas.js';
import type { InterlockView, QuotesView } from '../../../api/src/severances/severance-schemas.js';
import { read } from '../api/client';

export type { CreditStatus };
export type Account = AccountView;
export type AccountPeople = AccountPeopleView;
export type Protected = ProtectionsView['protections'][number];
export type ServiceStands = InterlockView['services'][number];
export type Packet = PacketView;
export type Quote = QuotesView['quotes'][number];

const part = <T>(account: string, name: string) =>
  queryOptions({
    queryKey: ['account', account, name],
    queryFn: () => read<T>(`/api/accounts/${encodeURIComponent(account)}/${name}`),
  });

export const accountOf = (account: string) =>
  queryOptions({
    queryKey: ['account', account, 'itself'],
    queryFn: () => read<Account>(`/api/accounts/${encodeURIComponent(account)}`),
  });

/** Everything that is under way for the account. */
export const openCasesOf = (account: string) =>
  queryOptions({
    queryKey: ['account', account, 'cases'],
    queryFn: () => read<CasePage>('/api/cases', { account, status: 'open', limit: 50 }),
  });

export const peopleOf = (account: string) => part<AccountPeople>(account, 'people');
export const creditStatusOf = (account: string) => part<CreditStatus>(account, 'credit-status');
export const callerOf = (account: string) => part<AccountCaller>(account, 'caller');
export const interlockOf = (account: string) => part<InterlockView>(account, 'interlock');
export const quotesOf = (account: string) => part<QuotesView>(account, 'quotes');
export const protectionsOf = (account: string) => part<ProtectionsView>(account, 'protections');

/** What an agency needs, and which agencies may have it. */
export const packetOf = (account: string) =>
  queryOptions({
    queryKey: ['account', account, 'packet'],
    queryFn: () => read<Packet>(`/api/packets/${encodeURIComponent(account)}`),
  });
