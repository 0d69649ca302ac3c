import type { Command } from 'commander';
import { part } from '../api.js';
import { callOf } from '../call.js';
import { table } from '../screen.js';

interface Standing {
  utility: string;
  endedOn: string;
  doneAt: string | null;
  arranged: number;
  notArranged: number;
  left: number;
}

interface Verdicts {
  verdicts: { account: string; verdict: string; caseNumber: string | null; detail: string | null }[];
}

/** What is done for every account at once. */
export function addInBulk(program: Command): void {
  program
    .command('arrange-in-bulk <utility>')
    .description(
      'arrangements for every account that a moratorium has left in debt; broken off, it goes on where it was',
    )
    .action(async (utility: string, _: object, command: Command) => {
      const { api, tell } = callOf(command);
      let standing = await api.post<Standing>('bulk-arrangements', { utility });
      while (standing.doneAt === null) {
        process.stderr.write(`${progressText(standing)}\n`);
        standing = await api.post<Standing>('bulk-arrangements', { utility });
      }
      const path = `bulk-arrangements/${part(utility)}/${part(standing.endedOn)}/verdicts`;
      const verdicts: Verdicts['verdicts'] = [];
      for (let after: string | undefined, more = true; more;) {
        const page: Verdicts = await api.get<Verdicts>(path, { ...(after ? { after } : {}), limit: 500 });
        verdicts.push(...page.verdicts);
        after = page.verdicts.at(-1)?.account;
        more = page.verdicts.length === 500;
      }
      tell({ ...standing, verdicts }, doneText);
    });
}

const progressText = ({ arranged, notArranged, left }: Standing): string =>
  `${arranged} arranged, ${notArranged} not, up to ${left} accounts left`;

const doneText = ({ endedOn, arranged, notArranged, verdicts }: Standing & Verdicts): string =>
  [
    `✓ after the moratorium that ended on ${endedOn}: ${arranged} arranged, ${notArranged} not`,
    table(
      ['account', 'verdict', 'arrangement', 'why'],
      verdicts.map(({ account, verdict, caseNumber, detail }) => [account, verdict, caseNumber, detail]),
    ),
  ].join('\n');
