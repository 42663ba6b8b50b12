import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { hashSources } from '../../scripts/prepare.mjs';

const cache = fileURLToPath(new URL('../../node_modules/.cache/due-regard/', import.meta.url));
/** After which a folder that is still being made was left by a run that was stopped. In milliseconds. */
const patience = 110_000;

/**
 * A folder that is made once for the sources as they are, and kept beside the packages. Of two test files that want it
 * at the same time one makes it and the other waits. `make` gets the path of an empty folder.
 */
export async function preparedFolder(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = `${cache}${name}-${hashSources().slice(0, 16)}`;
  const making = `${folder}.making`;
  await mkdir(cache, { recursive: true });
  while (!(await since(folder))) {
    const begun = await since(making);
    if (begun && Date.now() - begun > patience) await rm(making, { recursive: true, force: true });
    const mine = await mkdir(making).then(
      () => true,
      () => false,
    );
    if (!mine) await pause(200);
    else {
      await make(making);
      await rename(making, folder);
    }
  }
  return folder;
}

/** When it was made, in milliseconds; nothing where it is not there. */
const since = (path: string) =>
  stat(path).then(
    ({ birthtimeMs, mtimeMs }) => birthtimeMs || mtimeMs,
    () => undefined,
  );
