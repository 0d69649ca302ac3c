import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { transform, type Options } from '@swc/core';

const root = resolve(__dirname, '../..');
const options: Options = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

/** The sources as ES modules, as the build makes them, in a folder of their own from which programs can be started. */
export async function builtSources(): Promise<{ program(app: string): string; remove(): void }> {
  const folder = join(root, 'node_modules/.cache', `throughline-${process.pid}`);
  await Promise.all(sources().map((file) => build(file, join(folder, relative(root, file)))));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    program: (app) => join(folder, `apps/${app}/src/main.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function sources(): string[] {
  const files = ['apps', 'libs', 'workflows'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  );
  return files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
}

async function build(file: string, to: string): Promise<void> {
  const { code } = await transform(readFileSync(file, 'utf8'), { ...options, filename: file });
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to.replace(/\.ts$/, '.js'), code);
}
