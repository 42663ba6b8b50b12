/**
 * The program in one file for each process: it starts in less time, because nothing is translated as it loads. Packages
 * stay where npm put them. `npm run build` makes the pages too; in development the sources run as they are.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

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
    packages: 'external',
    logLevel: 'warning',
  });
}

if (pathToFileURL(process.argv[1] ?? '').href === import.meta.url) {
  await buildProgram({ server: 'app/server.ts', worker: 'app/worker.ts' }, 'build/program');
}
