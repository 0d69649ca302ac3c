import type { Command } from 'commander';
import { isCase, part } from '../api.js';
import { callOf } from '../call.js';
import { moment, table } from '../screen.js';

interface Link {
  link: string;
  by: 'letter' | 'hand';
  madeBy: string;
  madeAt: string;
  expiresAt: string;
  revokedAt: string | null;
  opened: number;
}

/** With the address of the page where it is handed over. */
type LinkMade = Link & { address: string | null };

/** Links by which customers look at their case. */
export function addLinks(program: Command): void {
  const links = program
    .command('links')
    .description('links by which a customer looks at a case, or asks for a plan');
  links
    .command('give <case-or-account>')
    .description('send the customer a link by letter or e-mail')
    .option('--by-hand', 'show it here this once instead, to be handed over')
    .action(async (caseNumber: string, { byHand }: { byHand?: boolean }, command: Command) => {
      const { api, tell } = callOf(command);
      const by = byHand ? 'hand' : 'letter';
      tell(await api.post<LinkMade>(linksOf(caseNumber), { by }), givenText);
    });
  links
    .command('list <case-or-account>')
    .description('the links of a case or an account; what opens them is known to the customer alone')
    .action(async (caseNumber: string, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      tell(await api.get<{ links: Link[] }>(linksOf(caseNumber)), listText);
    });
  links
    .command('revoke <case-or-account> <link>')
    .description('take a link back: it opens nothing any more, at once')
    .action(async (...[caseNumber, link, , command]: [string, string, object, Command]) => {
      const { api, tell } = callOf(command);
      const path = `${linksOf(caseNumber)}/${part(link)}/revoke`;
      tell(await api.post<Link>(path, {}), () => `✓ ${link} opens nothing any more`);
    });
}

const linksOf = (number: string): string =>
  `${isCase(number) ? 'customer' : 'account'}-links/${part(number)}`;

function givenText({ link, address, expiresAt }: LinkMade): string {
  const until = `good until ${moment(expiresAt)}`;
  if (address === null) return `✓ ${link} goes out as the customer prefers, ${until}`;
  return `✓ ${link}, ${until}. Shown this once:\n${address}`;
}

function listText({ links }: { links: Link[] }): string {
  if (links.length === 0) return 'No link.';
  const rows = links.map(({ link, by, madeBy, madeAt, expiresAt, opened, revokedAt }) => [
    ...[
      link,
      by === 'hand' ? 'by hand' : 'letter',
      madeBy,
      moment(madeAt),
      moment(expiresAt),
      String(opened),
    ],
    revokedAt === null ? '' : `taken back ${moment(revokedAt)}`,
  ]);
  return table(['link', 'way', 'by', 'made', 'good until', 'opened', ''], rows);
}
