import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Two openers of one embedded database lose acknowledged rows, so the second is refused. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `The embedded database in ${folder} is open in another process (number ${pid}). Stop that one first, or set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL server that many processes can share.`,
    );
    this.name = 'FolderInUse';
  }
}

/**
 * Takes the folder's lock file and returns the function that gives it back. The file comes into being with its content
 * by a hard link, which only one process can make. A lock whose process has died is taken over.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'database.lock');
  const own = `${process.pid} ${await startOf(process.pid)}`;
  const offered = `${path}.${process.pid}`;
  await writeFile(offered, own);
  try {
    while (!(await linked(offered, path))) await takeOverFromTheDead(folder, path);
  } finally {
    await rm(offered, { force: true });
  }
  return () => rm(path, { force: true });
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function takeOverFromTheDead(folder: string, path: string): Promise<void> {
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found === undefined) return;
  const [number = '', started = ''] = found.split(' ');
  const pid = Number(number);
  if (isAlive(pid) && (await startOf(pid)) === started) throw new FolderInUse(folder, pid);
  const aside = `${path}.dead.${process.pid}`;
  await rename(path, aside).catch(() => {});
  const moved = await readFile(aside, 'utf8').catch(() => found);
  if (moved !== found) {
    // Another process took over between our look and our rename: give its lock back.
    await link(aside, path).catch(() => {});
    await rm(aside, { force: true });
    throw new FolderInUse(folder, Number(moved.split(' ')[0]));
  }
  await rm(aside, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * When a process began, so that a number used again is not mistaken for the holder. One that was killed keeps its number
 * until its parent asks for it, and holds nothing any more: it is "dead". Blank where /proc is missing.
 */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? 'dead' : (fields[19] ?? '');
}
