import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('a worker does not open the embedded database, and says why', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'due-regard-'));
  const ended = spawnSync(process.execPath, ['--import', 'tsx', 'app/worker.ts'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, NODE_ENV: 'test' },
  });
  rmSync(dataDir, { recursive: true });
  expect(ended.status).toBe(1);
  expect(ended.stderr).toContain('DATABASE_URL must be set for a worker');
});
