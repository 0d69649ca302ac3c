/** How the journal calls what a command did. */
const acts: Readonly<Record<string, string>> = {
  open: 'opened',
  cancel: 'cancelled',
  offer: 'offered',
  'record interview': 'interviewed',
  dispatch: 'order dispatched',
  protect: 'protected',
  attest: 'attested',
  'change reason': 'reason proposed',
  'ask for exception': 'exception asked for',
  'ask to write off': 'write-off asked for',
  'ask for refund': 'refund asked for',
  'propose write off': 'write-off proposed',
};

/** The acts by which somebody is found who gave one of these commands. */
export const actsOf = (commands: readonly string[]): string[] =>
  commands.flatMap((command) => [command, ...(acts[command] ? [acts[command]] : [])]);
