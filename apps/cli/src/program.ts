import { Command } from 'commander';
import { addAccess } from './commands/access.js';
import { addArranging } from './commands/arranging.js';
import { addChanging } from './commands/changing.js';
import { addDecisions } from './commands/decisions.js';
import { addFollowing } from './commands/following.js';
import { addLooking } from './commands/looking.js';
import { addMoney } from './commands/money.js';
import { addOutcomes } from './commands/outcomes.js';
import { addInBulk } from './commands/in-bulk.js';
import { addLinks } from './commands/links.js';
import { addPapers } from './commands/papers.js';
import { addRules } from './commands/rules.js';
import { addService } from './commands/service.js';
import { addStayingOn } from './commands/staying-on.js';
import { addStore } from './commands/store.js';
import { addWatch } from './commands/watch.js';

/** `throughline`: what can be done with cases from a shell. */
export function program(): Command {
  const throughline = new Command('throughline')
    .description('Durable casework for electric and water utilities.')
    .option('--api <address>', 'where the API is (THROUGHLINE_API; else what `npm start` has started)')
    .option('--as <actor>', 'who calls, as "name; role" (THROUGHLINE_ACTOR)')
    .option('--id <id>', 'the id of the command: sent again under the same id it is not done twice')
    .option('--json', 'the answer as JSON, for scripts')
    .addHelpText(
      'after',
      '\nTimes are in the zone of the utility’s office.\nExit codes: 0 done, 1 refused, 2 wrong usage, 3 cannot reach.',
    )
    .exitOverride();
  for (const add of [
    addChanging,
    addLooking,
    addDecisions,
    addMoney,
    addService,
    addArranging,
    addStayingOn,
    addFollowing,
    addOutcomes,
    addPapers,
    addInBulk,
    addLinks,
    addWatch,
    addRules,
    addStore,
    addAccess,
  ])
    add(throughline);
  for (const command of throughline.commands) {
    command.exitOverride();
    for (const inner of command.commands) inner.exitOverride();
  }
  return throughline;
}
