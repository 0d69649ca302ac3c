import { explain } from './failure.mjs';
import { tree } from './process-tree.mjs';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Shows a step while it runs and the time it took. What the work returns as `note` is shown beside it. */
export async function step(name, work) {
  const began = performance.now();
  const { isTTY } = process.stdout;
  process.stdout.write(isTTY ? `  … ${name}` : `  … ${name}\n`);
  const end = (mark, note = '') =>
    process.stdout.write(
      `${isTTY ? '\r\u001b[K' : ''}  ${mark} ${name.padEnd(12)} ${seconds(began).padStart(8)}  ${note}\n`,
    );
  try {
    const result = await work();
    end('✓', result?.note);
    return result;
  } catch (error) {
    if (tree.isClosed) end('–', 'left off');
    else end('✗');
    throw explain(name, error);
  }
}
