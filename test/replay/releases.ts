import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** What was recorded of every release: runs of workflows, and journals with the state that they came to. */
export type Recorded = 'histories' | 'journals';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Every recording, by `release/name`. */
export function recordings(of: Recorded): [string, string][] {
  const folder = join(here, of);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: release }) =>
      readdirSync(join(folder, release)).map((file): [string, string] => [
        `${release}/${file.replace('.json', '')}`,
        join(folder, release, file),
      ]),
    );
}

export const readRecording = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown;

/** Adds a recording to those of this release. */
export function writeRecording(of: Recorded, name: string, content: unknown): void {
  const { version } = readRecording(join(here, '..', '..', 'package.json')) as { version: string };
  const folder = join(here, of, version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(content)}\n`);
}
