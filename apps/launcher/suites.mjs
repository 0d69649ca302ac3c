import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { build } from './build.mjs';
import { npm, run, runInTheOpen } from './command.mjs';
import { root } from './places.mjs';
import { smoke } from './smoke.mjs';

/** What needs neither PostgreSQL nor Temporal. */
export const quick = () => [
  // Lint takes about as long as the others together.
  sideBySide([script('lint')], [script('format:check'), script('types'), script('imports'), script('dead')]),
  suites('unit', 'replay'),
];

export const everything = () => [
  ...quick(),
  one('build', build),
  suites('launcher'),
  suites('store', 'workflows', 'e2e', 'conformance', 'browser', 'faults'),
  one('smoke start', smoke),
];

/** Rows of steps that run at the same time, each row in its order. */
const sideBySide = (...rows) => ({ rows });

/** A script of package.json: well or not, it counts as one. Only when it fails it has something to say. */
const script = (name) =>
  one(name, async () => {
    const [command, args] = npm('run', '--silent', name);
    try {
      await run(command, args, { cwd: root });
    } catch (error) {
      process.stdout.write(error.output ?? '');
      throw new Error(`npm run ${name}: ${error.message}`);
    }
  });

const one = (name, work) => ({ name, work: () => work().then(() => ({ passed: 1, failed: 0 })) });

/** Jest projects, whose files run as one list: two at a time to the end, whichever project they are of. */
const suites = (...projects) => ({ name: projects.join(', '), work: () => jest(projects) });

async function jest(projects, env = process.env) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-jest-'));
  const report = join(folder, 'report.json');
  const program = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // A failed test may leave a connection open; its run ends all the same.
  const args = [program, '--selectProjects', ...projects, '--forceExit', '--json', '--outputFile', report];
  try {
    const code = await runInTheOpen(process.execPath, args, { env, output: 'ignore' });
    return tally(code, JSON.parse(readFileSync(report, 'utf8')), projects);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What was skipped, what could not be run at all, and a project with nothing to run has failed. */
function tally(code, report, projects) {
  const { numTotalTests, numPassedTests, numRuntimeErrorTestSuites, testResults } = report;
  const empty = projects.filter((project) => !testResults.some(({ name }) => isOf(project, name)));
  if (empty.length) process.stdout.write(`Nothing to run: ${empty.join(', ')}\n`);
  const failed = numTotalTests - numPassedTests + numRuntimeErrorTestSuites + empty.length;
  return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
}

const isOf = (project, file) => file.startsWith(join(root, 'test', project, sep));

/** The full matrices of the fault tests, and the API asked at length in every role. */
export const fullFaults = () => jest(['faults', 'conformance'], { ...process.env, THROUGHLINE_FULL: '1' });
