/** What the policy on packages allows by name. A line here is a decision: who added it said why in the change. */

/** Licences that any package may have. */
export const licences = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
];

/**
 * Licences that only these packages may have. None reaches a reader's browser; `onServer` says of which a council runs
 * the code, and why its licence allows that.
 */
export const licencesOf = {
  argparse: { licence: 'Python-2.0', why: 'a tool of the build reads its settings with it' },
  'axe-core': { licence: 'MPL-2.0', why: 'the tests look for barriers with it, unchanged' },
  'caniuse-lite': { licence: 'CC-BY-4.0', why: 'a table of browsers, read by the build' },
  duck: { licence: 'BSD', why: 'the independent reader of Word files in the tests asks for it' },
  'ical.js': {
    licence: 'MPL-2.0',
    why: 'a pasted calendar is read with it, and the tests read ours',
    onServer: 'unchanged, from the registry: the licence asks only that changes to its own files stay open',
  },
  pako: {
    licence: '(MIT AND Zlib)',
    why: 'the independent reader of Word files in the tests unpacks with it',
  },
  'spdx-exceptions': { licence: 'CC-BY-3.0', why: 'a table of names, read by npm’s own tools' },
};

/** The lock file does not say theirs; it was read in the package. */
export const licencesReadByHand = { eval: 'MIT', format: 'MIT', 'require-like': 'MIT' };

/** Packages that another one asks for under a second name, by that name. */
export const secondNames = {
  'string-width-cjs': 'string-width',
  'strip-ansi-cjs': 'strip-ansi',
  'wrap-ansi-cjs': 'wrap-ansi',
};

/** Packages that may run a script while they are installed. */
export const mayRunScripts = { esbuild: 'puts the binary for this machine in its place' };

/**
 * Packages for machines other than this one, that the registry was not asked for: name's beginning and how many. They
 * have no hash and are not installed here. To be shorter each time the lock file is made anew on another machine.
 */
export const withoutHash = { '@biomejs/cli-': 8, '@oxc-parser/binding-': 15, '@rollup/rollup-': 24 };

/**
 * Advisories that are known and lived with, by their address: why, and until when (a day). After that day they fail
 * again.
 */
export const knownAdvisories = {};
