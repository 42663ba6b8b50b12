/** The policy of docs/dependencies.md, as rules over package.json and package-lock.json. Each finds sentences. */

const registry = 'https://registry.npmjs.org/';
const exactVersion = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const hash = /^sha512-[A-Za-z0-9+/]{86}==$/;

const nameOf = (path) => path.replace(/^.*node_modules\//, '');

/** The machine on which continuous integration installs. */
const isForThisMachine = ({ os = [], cpu = [], libc = [] }) =>
  (os.length === 0 || os.includes('linux')) &&
  (cpu.length === 0 || cpu.includes('x64')) &&
  (libc.length === 0 || libc.includes('glibc'));

function* sources(packages, { secondNames }) {
  for (const [path, entry] of packages) {
    if (entry.link) yield `${path} is a link to a folder, and not a package of the registry.`;
    else if (entry.resolved !== undefined && !entry.resolved.startsWith(registry))
      yield `${path} comes from ${entry.resolved}, and not from ${registry}.`;
    else if (!exactVersion.test(entry.version ?? '')) yield `${path} has no plain version.`;
    if (entry.name !== undefined && entry.name !== nameOf(path) && entry.name !== secondNames[nameOf(path)])
      yield `${path} is really ${entry.name}: another package under its name.`;
  }
}

function* hashes(packages, { withoutHash }) {
  const found = Object.fromEntries(Object.keys(withoutHash).map((start) => [start, 0]));
  for (const [path, entry] of packages) {
    if (hash.test(entry.integrity ?? '')) continue;
    const start = Object.keys(withoutHash).find((it) => nameOf(path).startsWith(it));
    if (entry.integrity !== undefined || start === undefined) yield `${path} has no sha512 hash.`;
    else if (!entry.optional || isForThisMachine(entry))
      yield `${path} has no hash, and is not only for another machine.`;
    else found[start] += 1;
  }
  for (const [start, count] of Object.entries(withoutHash)) {
    if (found[start] !== count)
      yield `${found[start]} packages ${start}… have no hash; the list says ${count}.`;
  }
}

/** An expression of SPDX with OR, AND and brackets around the whole. */
const isAllowed = (expression, licences) =>
  expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => licences.includes(licence)));

function* licensing(packages, { licences, licencesOf, licencesReadByHand }) {
  for (const [path, entry] of packages) {
    const name = nameOf(path);
    // What is not installed, and was not asked for, says nothing of itself: its own package beside it does.
    if (entry.integrity === undefined && entry.optional) continue;
    const licence = entry.license ?? licencesReadByHand[name];
    if (licence === undefined) yield `${path} does not say its licence.`;
    else if (licencesOf[name]?.licence === licence && (entry.dev || licencesOf[name].onServer)) continue;
    else if (!isAllowed(licence, licences))
      yield `${path} has the licence ${licence}, which is not on the list.`;
  }
}

function* scripts(packages, { mayRunScripts }) {
  for (const [path, entry] of packages) {
    if (entry.hasInstallScript && !Object.hasOwn(mayRunScripts, entry.name ?? nameOf(path)))
      yield `${path} wants to run a script while it is installed.`;
  }
}

function* direct(manifest, lock) {
  const own = lock.packages[''] ?? {};
  for (const kind of ['dependencies', 'devDependencies']) {
    const wanted = manifest[kind] ?? {};
    const locked = own[kind] ?? {};
    for (const name of new Set([...Object.keys(wanted), ...Object.keys(locked)])) {
      const entry = lock.packages[`node_modules/${name}`];
      if (!exactVersion.test(wanted[name] ?? ''))
        yield `${name} is not pinned to one version in package.json: ${wanted[name] ?? 'it is not there'}.`;
      else if (wanted[name] !== locked[name] || wanted[name] !== entry?.version)
        yield `${name} is ${wanted[name]} in package.json and ${entry?.version ?? 'not'} in the lock file.`;
      if (entry?.deprecated) yield `${name} is given up by its makers: ${entry.deprecated}`;
    }
  }
}

/** What is against the policy, a sentence each. Nothing: all is well. */
export function problemsOf(manifest, lock, lists) {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  const old =
    lock.lockfileVersion !== 3 ? [`The lock file has version ${lock.lockfileVersion}, and not 3.`] : [];
  return [
    ...old,
    ...sources(packages, lists),
    ...hashes(packages, lists),
    ...licensing(packages, lists),
    ...scripts(packages, lists),
    ...direct(manifest, lock),
  ];
}

/**
 * What npm's audit answered: `heard` is false where there was no answer to read, and then `sentences` say so.
 * @param answer the text of `npm audit --json`
 * @param today a day, for the exceptions that end
 */
export function readAudit(answer, { knownAdvisories }, today) {
  let said;
  try {
    said = JSON.parse(answer);
  } catch {
    return { heard: false, sentences: ['npm audit gave no answer that can be read.'] };
  }
  if (said?.vulnerabilities === undefined)
    return {
      heard: false,
      sentences: [`npm audit was not answered: ${said?.message ?? 'nobody says why'}.`],
    };
  const advisories = Object.values(said.vulnerabilities).flatMap(({ name, via }) =>
    via
      .filter((it) => typeof it === 'object' && ['high', 'critical'].includes(it.severity))
      .map(({ url, title, severity }) => ({ name, url, title, severity })),
  );
  const open = advisories.filter(({ url }) => !(knownAdvisories[url]?.until >= today));
  return {
    heard: true,
    sentences: open.map(({ name, url, title, severity }) => `${name}: ${title} (${severity}), ${url}`),
  };
}
