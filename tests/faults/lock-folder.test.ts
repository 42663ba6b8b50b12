import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from '../../db/lock-folder.ts';

let folder: string;
const parents: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'due-regard-lock-'));
});
afterEach(async () => {
  for (const parent of parents.splice(0)) parent.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** A process whose parent never asks what became of it. */
async function neglectedProcess(): Promise<number> {
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  parents.push(parent);
  const [line] = await once(parent.stdout, 'data');
  return Number(String(line));
}

const stateOf = async (pid: number) => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

describe.runIf(process.platform === 'linux')('the lock of the folder', () => {
  it('is kept by a process that lives, and taken over from one that was killed and not yet buried', async () => {
    const pid = await neglectedProcess();
    const started = (await stateOf(pid))[19] ?? '';
    await writeFile(join(folder, 'database.lock'), `${pid} ${started}`);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);

    process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await stateOf(pid))[0]).toBe('Z');
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(`number ${process.pid}`);
    await unlock();
  });
});
