import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The console as files with hashed names, beside the built API, which serves them. */
export default defineConfig({
  root: here('.'),
  build: {
    outDir: here('../../dist/console'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    // Nothing may be inlined: the policy of the page takes images and fonts from files alone.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      // The console of the staff, and the page of one case for its customer.
      input: [here('index.html'), here('my.html')],
      // Packages say for whom they are rendered; here everything is for the browser.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
});
