import type { DataSource } from 'typeorm';

/** Who a letter goes to, and what it is about, as people write it. */
export interface Addressee {
  name: string;
  address: string;
  /** Where the job is. */
  site: string;
  email?: string;
  /** What was said to be spoken, or what the customer's file says: `Spanish`, `es`; where it is known. */
  language?: string;
  /** `post` or `e-mail`, where it is known. */
  lettersBy?: string;
}

interface Names {
  account?: string;
  customer?: string;
  premise?: string;
}

/** The customer of an account, or the applicant; what is not known is left to be filled in by hand. */
export async function addresseeOf(store: DataSource, names: Names): Promise<Addressee> {
  const [person, site = 'the site of the job'] = await Promise.all([
    personOf(store, names),
    siteOf(store, names),
  ]);
  if (!person) return { name: 'Applicant for service', address: site, site };
  const { name, address, ...known } = person;
  return { name, address: address ?? site, site, ...withoutNulls(known) };
}

/** The customer of an account. Where nothing says which premise, it is about the one where the account takes service. */
export async function addresseeOfAccount(
  store: DataSource,
  { account, premise }: { account: string; premise?: string },
): Promise<Addressee> {
  const site = premise ?? (await premiseOf(store, account));
  return addresseeOf(store, { account, ...(site === undefined ? {} : { premise: site }) });
}

async function premiseOf(store: DataSource, account: string): Promise<string | undefined> {
  const [row] = await store.query<{ premise: string }[]>(
    `SELECT p.premise FROM services s JOIN service_points p ON p.number = s.service_point
     WHERE s.account = $1 AND s.status = 'active' ORDER BY s.starts_at, s.key LIMIT 1`,
    [account],
  );
  return row?.premise;
}

function withoutNulls(known: Record<'email' | 'language' | 'lettersBy', string | null>) {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)) as Partial<
    Record<keyof typeof known, string>
  >;
}

async function personOf(store: DataSource, { account = '', customer }: Names) {
  const rows = await store.query<
    (Record<'email' | 'language' | 'lettersBy', string | null> & { name: string; address: string | null })[]
  >(
    `SELECT c.name, c.mailing_address AS address, c.email, c.letters_by AS "lettersBy",
       coalesce((SELECT language FROM account_contacts WHERE account = $1), c.language) AS language FROM customers c
     WHERE c.number = coalesce($2, (SELECT customer FROM accounts WHERE number = $1))`,
    [account, customer],
  );
  return rows[0];
}

async function siteOf(store: DataSource, { premise = '' }: Names): Promise<string | undefined> {
  const rows = await store.query<{ site: string }[]>(
    `SELECT address || ', ' || city AS site FROM premises WHERE number = $1`,
    [premise],
  );
  return rows[0]?.site;
}
