import { CommanderError } from 'commander';
import { exitCodes, FoundWrong, Refused, Unreachable, WrongUsage } from './endings.js';
import { program } from './program.js';
import { refusalText } from './refusal.js';
import { say } from './screen.js';

const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** Says why it came to nothing, and answers with what the shell is told. */
function endingOf(error: unknown, asJson: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof FoundWrong) return exitCodes.refused;
  if (error instanceof Refused) return refusalEnding(error, asJson);
  if (!(error instanceof WrongUsage || error instanceof Unreachable)) throw error;
  complain(error.message);
  return error instanceof WrongUsage ? exitCodes.usage : exitCodes.unreachable;
}

function refusalEnding({ details }: Refused, asJson: boolean): number {
  if (asJson) say(JSON.stringify(details, null, 2));
  else complain(refusalText(details));
  return details.status === 400 ? exitCodes.usage : exitCodes.refused;
}

const throughline = program();
// Whoever reads may have read enough: `throughline story … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  await throughline.parseAsync();
} catch (error) {
  process.exitCode = endingOf(error, throughline.opts<{ json?: boolean }>().json === true);
}
