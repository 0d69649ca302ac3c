import { randomUUID } from 'node:crypto';
import { Option, type Command } from 'commander';
import { part } from '../api.js';
import { callOf } from '../call.js';
import { centsIn } from '../dollars.js';

interface Told {
  account: string;
  isNew: boolean;
  cases: { caseNumber: string; did: string; openStages: string[] }[];
}

type Posted = Told & { payment: string };

/** Money that comes in at the counter, and money that is taken back. */
export function addMoney(program: Command): void {
  program
    .command('pay <account> <invoice> <dollars>')
    .description('post a payment on an invoice of a job')
    .addOption(
      new Option('--tender <tender>')
        .choices(['cash', 'check', 'ach', 'card', 'money order', 'wire'])
        .makeOptionMandatory(),
    )
    .option('--payment <key>', 'its key where it came in: the same key is the same payment')
    .option('--received-at <instant>', 'now by default')
    .option('--paid-by <name>', 'who advanced it, when that is not the customer')
    .action(async (account: string, invoice: string, ...rest: unknown[]) => {
      const [dollars, given, command] = rest as [string, Record<string, string>, Command];
      const { api, tell } = callOf(command);
      const { tender, paidBy, receivedAt = now(), payment = `counter-${randomUUID()}` } = given;
      const body = {
        payment,
        invoice,
        amount: centsIn(dollars),
        tender,
        receivedAt,
        ...(paidBy ? { paidBy } : {}),
      };
      tell(await api.post<Posted>(`accounts/${part(account)}/payments`, body), postedText);
    });

  addServicePayments(program);

  program
    .command('returned <account> <payment>')
    .description('post that a payment was taken back')
    .requiredOption('--reason <reason>')
    .option('--returned-at <instant>', 'now by default')
    .action(async (account: string, payment: string, ...rest: unknown[]) => {
      const [{ reason, returnedAt = now() }, command] = rest as [Record<string, string>, Command];
      const { api, tell } = callOf(command);
      const path = `accounts/${part(account)}/payments/${part(payment)}/return`;
      tell(await api.post<Posted>(path, { reason, returnedAt }), postedText);
    });
}

/** Money for service, taken at the desk: what it changes in the cases of the account is said at once. */
function addServicePayments(program: Command): void {
  program
    .command('pay-service <account> <dollars>')
    .description('post a payment for service, and say what it changes')
    .addOption(
      new Option('--tender <tender>')
        .choices(['cash', 'check', 'ach', 'card', 'money order', 'wire', 'assistance'])
        .makeOptionMandatory(),
    )
    .option('--payment <key>', 'its key where it came in: the same key is the same payment')
    .option('--received-at <instant>', 'now by default')
    .option('--program <program>', 'the assistance program that gives it')
    .option('--pledge <case>', 'the pledge that it keeps')
    .action(async (account: string, dollars: string, ...rest: unknown[]) => {
      const [{ payment = `counter-${randomUUID()}`, receivedAt = now(), ...given }, command] = rest as [
        Record<string, string>,
        Command,
      ];
      const { api, tell } = callOf(command);
      const body = { payment, receivedAt, amount: centsIn(dollars), ...given };
      tell(await api.post<Told>(`accounts/${part(account)}/service-payments`, body), (posted) =>
        postedText({ payment, ...posted }),
      );
    });
}

const now = (): string => new Date().toISOString();

function postedText({ payment, account, isNew, cases }: Posted): string {
  const told = cases.map(({ caseNumber, did, openStages }) =>
    did === 'decided'
      ? `${caseNumber} now at ${openStages.join(', ') || 'its end'}`
      : `${caseNumber}: ${did}`,
  );
  return [`✓ ${payment} ${isNew ? 'posted to' : 'was posted before to'} ${account}`, ...told].join('\n  ');
}
