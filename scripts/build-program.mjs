/**
 * The program in one file for each process: it starts in less time, because nothing is translated as it loads. Packages
 * stay where npm put them. `npm run build` makes the pages too; in development the sources run as they are.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** react-email, and the part of it that it hands on whole. */
const shaken = /^(react-email|@react-email\/render)$/;
const withinShaken = /[\\/]node_modules[\\/](react-email|@react-email[\\/]render)[\\/]/;

/**
 * Packages stay where npm put them, all but react-email: its one entry loads a colouring of code, Markdown and Tailwind,
 * half a second at each start, and no letter has any of them. In the bundle what no letter uses is left out.
 * @type {import('esbuild').Plugin}
 */
const packagesStayOutside = {
  name: 'packages-stay-outside',
  setup(building) {
    building.onResolve({ filter: /./ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === 'asked already') return undefined;
      const isOwnFile = path.startsWith('.');
      if (!isOwnFile && !shaken.test(path)) return { path, external: true };
      if (isOwnFile && !withinShaken.test(importer)) return undefined;
      const found = await building.resolve(path, { kind, importer, resolveDir, pluginData: 'asked already' });
      // Their manifests do not say so, but to load a part of them does nothing else.
      return { ...found, pluginData: undefined, sideEffects: false };
    });
  },
};

/**
 * Bundles entries of the sources.
 * @param {Record<string, string>} entryPoints the names of the files to make, without .js, and where each begins
 * @param {string} outdir below the project's folder: the program finds the project by looking upwards
 */
export async function buildProgram(entryPoints, outdir) {
  await build({
    absWorkingDir: fileURLToPath(new URL('../', import.meta.url)),
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    // A chunk's name has no hash: each build takes the place of the last, and nothing is left over.
    chunkNames: 'chunk-[name]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: 'linked',
    plugins: [packagesStayOutside],
    logLevel: 'warning',
  });
}

if (pathToFileURL(process.argv[1] ?? '').href === import.meta.url) {
  await buildProgram({ server: 'app/server.ts', worker: 'app/worker.ts' }, 'build/program');
}
