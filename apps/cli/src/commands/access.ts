import type { Command } from 'commander';
import type { ListedCredential } from '../../../../libs/billing-store/src/people/credentials.js';
import type { ListedPerson } from '../../../../libs/billing-store/src/people/people.js';
import { people as signingIn, programs, type Role } from '../../../../libs/domain/src/policy/roles.js';
import { policyText } from '../../../../libs/domain/src/policy/text.js';
import { instant, type Instant } from '../../../../libs/domain/src/time/instant.js';
import { callOf } from '../call.js';
import { WrongUsage } from '../endings.js';
import { say, table } from '../screen.js';
import { withStore } from '../with-store.js';

const now = (): Instant => instant(Date.now());

/** Who may call: people, programs, and what the policy lets each role do. */
export function addAccess(program: Command): void {
  program
    .command('policy')
    .description('who may do what with which kind of case, as the policy says; Markdown')
    .option('--role <role>', 'of one role alone')
    .action(({ role }: { role?: string }) => say(policyText(role)));
  addPeople(program.command('people').description('who may sign in, and in which role'));
  addCredentials(
    program.command('credentials').description('what programs of partners and agencies call with'),
  );
}

function addPeople(people: Command): void {
  people.command('list').description('everybody who may sign in').action(listed);
  people
    .command('add <name>')
    .description('give somebody a role before the first sign-in')
    .requiredOption('--role <role>', 'the role')
    .requiredOption('--issuer <url>', 'the identity provider (OIDC_ISSUER)')
    .requiredOption('--subject <subject>', 'what it calls this person (`sub`)')
    .option('--of <id>', 'the contractor or agency that this person belongs to')
    .option('--language <language>', 'en or es', 'en')
    .action(add);
  for (const [verb, at] of [
    ['revoke', now],
    ['restore', () => null],
  ] as const) {
    people
      .command(`${verb} <name>`)
      .description(verb === 'revoke' ? 'take the access away, at once' : 'give the access back')
      .action(async (name: string, _: object, command: Command) => {
        const { setRevoked } = await import('../../../../libs/billing-store/src/people/people.js');
        const revokedAt = at();
        await withStore((store) => setRevoked(store, name, revokedAt));
        callOf(command).tell(
          { name, revokedAt },
          () => `✓ ${name}: access ${verb === 'revoke' ? 'taken away' : 'given back'}`,
        );
      });
  }
}

interface NewPerson {
  role: string;
  issuer: string;
  subject: string;
  of?: string;
  language: string;
}

async function add(name: string, { language, ...given }: NewPerson, command: Command): Promise<void> {
  mustBeOneOf(signingIn, given.role);
  const { added } = await import('../../../../libs/billing-store/src/people/people.js');
  const person = { name, ...given, language: language === 'es' ? ('es' as const) : ('en' as const) };
  await withStore((store) => added(store, person, now()));
  callOf(command).tell(person, () => `✓ ${name} may sign in as ${given.role}`);
}

async function listed(_: object, command: Command): Promise<void> {
  const { listPeople } = await import('../../../../libs/billing-store/src/people/people.js');
  const { tell } = callOf(command);
  tell(await withStore(listPeople), (rows) =>
    table(['name', 'role', 'of', 'since', 'revoked'], rows.map(personRow)),
  );
}

const personRow = ({ name, role, of, addedAt, revokedAt }: ListedPerson): string[] => [
  ...[name, role, of ?? '', addedAt.slice(0, 10), revokedAt?.slice(0, 10) ?? ''],
];

function addCredentials(credentials: Command): void {
  credentials
    .command('create <name>')
    .description('make a credential; its token is shown this once')
    .requiredOption('--role <role>', programs.join(', '))
    .option('--of <id>', 'the contractor or agency whose program it is')
    .option('--days <days>', 'for how long it is good', '365')
    .action(create);
  credentials
    .command('rotate <id>')
    .description('a new token; the one before is good for some hours more')
    .option('--hours <hours>', 'for how long the one before is good', '24')
    .option('--days <days>', 'for how long the new one is good', '365')
    .action(async (id: string, { hours, days }: { hours: string; days: string }, command: Command) => {
      const given = { hours: countIn(hours), days: countIn(days) };
      const token = await withCredentials((all) => all.rotate(id, given, now()));
      callOf(command).tell({ id, token }, () => token);
    });
  credentials
    .command('revoke <id>')
    .description('nothing that it ever showed is good any more, at once')
    .action(async (id: string, _: object, command: Command) => {
      const revokedAt = now();
      await withCredentials((all) => all.revoke(id, revokedAt));
      callOf(command).tell({ id, revokedAt }, () => `✓ ${id} is revoked`);
    });
  credentials.command('list').description('every credential, without its secret').action(listCredentials);
}

interface NewCredential {
  role: string;
  of?: string;
  days: string;
}

async function create(name: string, { role, of, days }: NewCredential, command: Command): Promise<void> {
  mustBeOneOf(programs, role);
  const given = { name, role, ...(of ? { of } : {}), days: countIn(days) };
  const made = await withCredentials((all) => all.create(given, now()));
  callOf(command).tell({ ...given, ...made }, ({ token }) => token);
}

async function listCredentials(_: object, command: Command): Promise<void> {
  const { tell } = callOf(command);
  const rows = await withCredentials((all) => all.list());
  tell(rows, (all) => table(['id', 'name', 'role', 'of', 'good until', 'revoked'], all.map(credentialRow)));
}

const credentialRow = ({ id, name, role, of, expiresAt, revokedAt }: ListedCredential): string[] => [
  ...[id, name, role, of ?? '', expiresAt.slice(0, 10), revokedAt?.slice(0, 10) ?? ''],
];

async function withCredentials<Result>(
  work: (
    all: InstanceType<typeof import('../../../../libs/billing-store/src/people/credentials.js').Credentials>,
  ) => Promise<Result>,
): Promise<Result> {
  const { Credentials } = await import('../../../../libs/billing-store/src/people/credentials.js');
  return withStore((store) => work(new Credentials(store)));
}

function mustBeOneOf(allowed: readonly Role[], role: string): void {
  if (!(allowed as readonly string[]).includes(role))
    throw new WrongUsage(`"${role}" is none of: ${allowed.join(', ')}.`);
}

function countIn(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 0 && count <= 3_650) return count;
  throw new WrongUsage(`"${text}" is no whole number up to 3650.`);
}
