import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { part } from '../api.js';
import { callOf, type Call } from '../call.js';
import { Unreachable } from '../endings.js';
import { faint, say } from '../screen.js';
import { lineText, type StoryLine } from '../story-text.js';

/** A case while its story is written. */
export function addWatch(program: Command): void {
  program
    .command('watch <case>')
    .description('the story of a case while it is written; Ctrl-C ends it')
    .action(async (caseNumber: string, _: object, command: Command) => {
      const call = callOf(command);
      let last: string | undefined;
      let isFirst = true;
      for (;;) {
        try {
          for await (const { id, data } of eventsOf(call, caseNumber, last)) {
            last = id;
            say(call.ways.json ? data : lineText(JSON.parse(data) as StoryLine));
          }
        } catch (error) {
          if (isFirst || !isCutOff(error)) throw error;
        }
        isFirst = false;
        if (!call.ways.json) say(faint('… connecting again'));
        await pause(1_000);
      }
    });
}

/** A stream that was cut off, or an API that is away for a moment. */
const isCutOff = (error: unknown): boolean => error instanceof Unreachable || error instanceof TypeError;

interface Entry {
  id: string;
  data: string;
}

async function* eventsOf({ api }: Call, caseNumber: string, last: string | undefined): AsyncGenerator<Entry> {
  const known = last === undefined ? {} : { 'Last-Event-ID': last };
  const response = await api.open(`cases/${part(caseNumber)}/events`, known);
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    yield* events.flatMap(entryIn);
  }
}

function entryIn(event: string): Entry[] {
  const fields = new Map(
    event
      .split('\n')
      .filter((line) => line.includes(': ') && !line.startsWith(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const),
  );
  const [id, data] = [fields.get('id'), fields.get('data')];
  return fields.get('event') === 'entry' && id !== undefined && data !== undefined ? [{ id, data }] : [];
}
