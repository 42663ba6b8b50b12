/**
 * Who may import whom: workflows ← db ← app, emails beside db. Nothing imports upward, nothing goes round in a
 * circle, and workflows/ stays pure: three packages, itself, and nothing of Node.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'workflows-is-pure',
      comment:
        'workflows/ imports xstate, zod, temporal-polyfill and itself: no input, output, clock or environment.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { pathNot: '^workflows/|^node_modules/(xstate|zod|temporal-polyfill)/' },
    },
    {
      name: 'db-knows-only-workflows',
      comment: 'db/ imports workflows/ and packages.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(app|emails|tests|scripts)/' },
    },
    {
      name: 'emails-knows-only-workflows',
      comment: 'emails/ imports workflows/ and packages.',
      severity: 'error',
      from: { path: '^emails/' },
      to: { path: '^(app|db|tests|scripts)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'pages-get-state-handed-in',
      comment:
        'Routes and components are bundled, the server is not: an import of what holds state makes a second copy. ' +
        'Take it from the load context; types may be imported.',
      severity: 'error',
      from: { path: '^app/(routes|components|forms)/|^app/root\\.tsx$' },
      to: {
        path: '^app/(server|worker|services)\\.ts$|^app/(http|jobs)/|^db/client',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(worker&)?url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
