import tseslint from 'typescript-eslint';

/** What makes a run differ from its replay. */
const notInWorkflows = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Not repeatable.' },
  { selector: 'ImportExpression', message: 'A workflow is bundled whole.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.throughline/', 'coverage/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 8],
      'max-params': ['error', 3],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // Nest reads the types of constructor parameters when the program runs, so there they are imported as values.
    files: ['**/*.ts'],
    ignores: ['apps/**', 'libs/activities/**', 'libs/casework/**', 'libs/billing-store/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'error' },
  },
  {
    files: ['workflows/**/*.ts', 'libs/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'console', 'require', 'setImmediate', 'fetch'],
      'no-restricted-syntax': ['error', ...notInWorkflows],
    },
  },
  {
    // A test file is one describe block; a migration is one list of statements.
    files: ['test/**/*.ts', 'libs/billing-store/src/migrations/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['apps/console/**/*.tsx', 'apps/console/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // Markup is counted in lines as well: so long is a form or a table of a few columns.
  {
    files: ['apps/console/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 55, skipBlankLines: true, skipComments: true }] },
  },
  // A dictionary is one list.
  { files: ['apps/console/src/words/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['apps/cli/**/*.ts', 'test/bench/**/*.ts'], rules: { 'no-console': 'off' } },
);
