import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile, type Options } from '@swc/core';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { Flight } from './programs/flight.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Each of Jest's workers builds for itself: another one's programs may be running. */
const out = join(root, 'dist', 'faults', process.env.JEST_WORKER_ID ?? '1');
const sources = ['apps/api/src', 'apps/worker/src', 'libs', 'workflows', 'test/support', 'test/faults'];

/** As the tests themselves are read, but as ES modules: so the programs run as the product does. */
const options: Options = {
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

export interface BuiltPrograms {
  worker: string;
  api: string;
  /** The workflows that the worker runs. */
  bundle: string;
}

/** The API and the worker as programs, with the decorations of the crash tests. Types are checked elsewhere. */
export async function builtPrograms(): Promise<BuiltPrograms> {
  const found = await Promise.all(
    sources.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((file) => join(folder, file)),
    ),
  );
  const files = found.flat().filter((file) => file.endsWith('.ts') && !/\.(d|spec)\.ts$/.test(file));
  const [bundle] = await Promise.all([bundled(), ...files.map(transpiled)]);
  const program = (name: string): string => join(out, 'test/faults/programs', `${name}.js`);
  return { worker: program('worker'), api: program('api'), bundle };
}

async function transpiled(file: string): Promise<void> {
  const { code } = await transformFile(join(root, file), options);
  const to = join(out, file.replace(/\.ts$/, '.js'));
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, code);
}

/** With calls that are made again after seconds; under THROUGHLINE_PATIENT=1 with the product's own minutes. */
async function bundled(): Promise<string> {
  const impatient = process.env.THROUGHLINE_PATIENT === '1' ? [] : [join(root, 'test/faults/impatient.ts')];
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'test/support/service-call/workflows.ts'),
    workflowInterceptorModules: [...impatient, join(root, 'test/faults/flying.ts')],
    logger: new DefaultLogger('ERROR'),
  });
  const file = join(out, 'workflows.bundle.js');
  await mkdir(out, { recursive: true });
  await writeFile(file, code);
  return file;
}

/** The same workflows in a town whose time flies. */
export async function bundleInFlight(bundle: string, flight: Flight): Promise<string> {
  const code = await readFile(bundle, 'utf8');
  const flying = code.replace(`'"the flight"'`, `'${JSON.stringify(flight)}'`);
  if (flying === code) throw new Error(`Nothing in ${bundle} can be told of a flight`);
  const file = bundle.replace(/\.js$/, `-${flight.from}.js`);
  await writeFile(file, flying);
  return file;
}
