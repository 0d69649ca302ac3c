import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Known } from './town-to-ask.js';

/** How much is asked, and by whom in turn. */
export interface Asking {
  callers: readonly string[];
  phases: string;
  /** Requests that the document allows, or others as well. */
  mode: 'positive' | 'all';
  /** Of the phase that makes requests up. */
  examples: number;
  seed: number;
}

/** Ends with what the program printed: nothing when every answer was as the document says. */
export async function findings(origin: string, known: Known, asking: Asking): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-schemathesis-'));
  try {
    await writeFile(join(folder, 'schemathesis.toml'), settings(known));
    const { code, output } = await run(folder, origin, asking);
    return code === 0 ? '' : `${output}\n(ended with ${code})`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(
  folder: string,
  origin: string,
  asking: Asking,
): Promise<{ code: number | null; output: string }> {
  const { callers, phases, mode, examples, seed } = asking;
  const args = [
    ...['-m', 'schemathesis.cli', 'run', `${origin}/api/docs.json`, '--url', origin, '--no-color'],
    ...['--phases', phases, '--mode', mode, '--max-examples', String(examples), '--seed', String(seed)],
    // An answer that never ends.
    ...['--exclude-path-regex', 'events$'],
  ];
  const env = {
    ...process.env,
    PYTHONPATH: given('THROUGHLINE_SCHEMATHESIS_FOLDER'),
    SCHEMATHESIS_HOOKS: join(__dirname, 'callers.py'),
    THROUGHLINE_CALLERS: JSON.stringify(callers),
    COLUMNS: '110',
  };
  const child = spawn(given('THROUGHLINE_SCHEMATHESIS_PYTHON'), args, { cwd: folder, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, output }));
  });
}

function given(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: run the tests with Jest.`);
}

/** Most requests name what is there. What is invalid need not be refused with a certain status: whatever comes is held to the document. */
const settings = ({ cases, accounts }: Known): string => `
continue-on-failure = true
warnings = false

[dictionaries]
cases = { values = ${JSON.stringify(cases)} }
accounts = { values = ${JSON.stringify(accounts)} }
stages = { values = ["intake", "qualification", "interview"] }
payments = { values = ["P-A-1", "P-A-2"] }

[parameters]
"path.caseNumber" = { dictionary = "cases", probability = 0.8 }
"path.account" = { dictionary = "accounts", probability = 0.8 }
"path.stage" = { dictionary = "stages", probability = 0.5 }
"path.payment" = { dictionary = "payments", probability = 0.5 }

[generation]
database = "none"

[phases.coverage]
unexpected-methods = []
generate-duplicate-query-parameters = false

[checks]
enabled = false
not_a_server_error.enabled = true
status_code_conformance.enabled = true
content_type_conformance.enabled = true
response_headers_conformance.enabled = true
response_schema_conformance.enabled = true
`;
