/** Imports go one way: apps -> libs/casework -> libs/billing-store -> libs/domain. See "Folders" in README.md. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Imports go one way.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'domain-imports-nothing',
      'The domain is pure.',
      { path: '^libs/domain' },
      { path: '^(apps|libs/(?!domain)|workflows|test)' },
    ),
    rule(
      'workflows-are-deterministic',
      'Workflow code imports @temporalio/workflow, workflows, the domain, and zod for the form of facts.',
      { path: '^workflows' },
      {
        path: '.',
        pathNot: [
          '^workflows',
          '^libs/domain',
          'node_modules/@temporalio/(workflow|common)',
          'node_modules/zod',
        ],
      },
    ),
    rule(
      'stage-tables-are-pure',
      'A stage table is read by decide, outside workflows: it imports the domain only.',
      { path: '^workflows/[^/]+/(stages|process|facts|items|requirements)' },
      { path: '^(workflows/engine|node_modules/(?!zod))' },
    ),
    rule(
      'store-below-casework',
      'The store knows nothing of its users.',
      { path: '^libs/billing-store' },
      { path: '^(apps|workflows|libs/(casework|activities))' },
    ),
    rule(
      'casework-below-apps',
      'The two doors know nothing of who knocks.',
      { path: '^libs/casework' },
      { path: '^(apps|libs/(activities|documents|partners))' },
    ),
    rule(
      'api-through-casework',
      'The API changes things through casework and reads through the reads.',
      { path: '^apps/(api|cli)' },
      { path: '^libs/(activities|partners)' },
    ),
    rule(
      'console-knows-forms-only',
      'The console speaks HTTP: of our code it takes the pure domain, and of the API the forms of what is sent.',
      { path: '^apps/console' },
      { path: '^(apps/(?!console|api/src/.*-(schemas|details))|libs/(?!domain)|workflows)' },
    ),
    rule(
      'console-takes-types-of-the-api',
      'Of the API the console takes types, never code.',
      { path: '^apps/console' },
      { path: '^apps/api', dependencyTypesNot: ['type-only'] },
    ),
    rule('nothing-imports-apps', 'Apps are ends.', { path: '^(libs|workflows)' }, { path: '^apps' }),
    rule(
      'no-test-in-product',
      'The product does not know its tests.',
      { path: '^(apps|libs|workflows)' },
      { path: '^test' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
