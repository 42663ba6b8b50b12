import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder with package.json, above the file that runs: the program runs from its sources and, bundled, from
 * build/program.
 */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error('No package.json above the program.');
    folder = dirname(folder);
  }
  return folder;
}

/** Where the migrations are kept, for either database. */
export const migrationsFolder = join(projectFolder(), 'db', 'migrations');
