import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FolderInUse } from '../../db/lock-folder.ts';
import { openPglite } from '../../db/open-pglite.ts';
import { openPostgres } from '../../db/open-postgres.ts';
import { actionMachine, assessmentMachine } from '../../workflows/road/machines.ts';
import { everyStateValue } from '../../workflows/road/state-values.ts';
import { type Council, openCouncil } from '../support/council.ts';
import { createPostgresDatabase, testedDatabase } from '../support/database.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const journal: { entries: { idx: number; when: number; tag: string }[] } = JSON.parse(
  readFileSync(join(root, 'db/migrations/meta/_journal.json'), 'utf8'),
);

describe('the migrations', () => {
  test('ascend, because one that is older than the newest applied would be skipped', () => {
    for (const [index, entry] of journal.entries.entries()) {
      expect(entry.idx).toBe(index);
      expect(entry.when).toBeGreaterThan(journal.entries[index - 1]?.when ?? 0);
      expect(existsSync(join(root, `db/migrations/${entry.tag}.sql`))).toBe(true);
    }
  });
});

describe('the migrated database', () => {
  let council: Council;
  beforeAll(async () => {
    council = await openCouncil();
    await council.begin('officer');
  });
  afterAll(() => council.close());

  test('has had every migration, each once', async () => {
    expect(await council.value('SELECT count(*) FROM drizzle.__drizzle_migrations')).toBe(
      String(journal.entries.length),
    );
  });

  test('takes exactly the states that the machines can be in', async () => {
    const stored = (await council.rows('SELECT value::text FROM case_states')).map((row) =>
      canonical(JSON.parse(String(row.value))),
    );
    const both = '{"signOff":{"finance":"signed","legal":"signed"}}';
    const states = [assessmentMachine, actionMachine].flatMap((machine) =>
      everyStateValue(machine).map(canonical),
    );
    expect(new Set(stored)).toEqual(new Set(states.filter((state) => state !== both)));
    await expect(council.rows(`UPDATE cases SET state = '"somewhere"'`)).rejects.toThrow(/case_states/);
    await expect(council.rows(`UPDATE cases SET state = $1::text::jsonb`, both)).rejects.toThrow(
      /case_states/,
    );
  });

  test.each([
    `UPDATE events SET actor_id = 'admin'`,
    'DELETE FROM events',
    'TRUNCATE events',
    'TRUNCATE events CASCADE',
  ])('refuses %s, even to its owner', async (statement) => {
    const before = await council.rows('SELECT * FROM events');
    await expect(council.rows(statement)).rejects.toThrow('The event log is append-only');
    expect(await council.rows('SELECT * FROM events')).toEqual(before);
  });
});

const canonical = (state: unknown): string =>
  typeof state === 'object' && state !== null
    ? `{${Object.entries(state)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`)
        .join(',')}}`
    : JSON.stringify(state);

/** Another process of this project, which says what it has to say on standard output. */
function run(args: string[], env: Record<string, string> = {}) {
  const program = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', BASE_URL: '', ...env },
  });
  let said = '';
  const listen = (chunk: Buffer) => {
    said += chunk.toString();
  };
  program.stdout.on('data', listen);
  program.stderr.on('data', listen);
  const ended = new Promise<number | null>((resolve) => program.on('exit', (code) => resolve(code)));
  const says = async (words: string) => {
    while (!said.includes(words)) {
      if (program.exitCode !== null) throw new Error(`It ended without a word of it: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { program, ended, says, said: () => said };
}

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-db-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.runIf(testedDatabase === 'pglite')('a folder with the embedded database', () => {
  const opener = (folder: string) => {
    const file = join(folder, 'opener.mts');
    const module = join(root, 'db/open-pglite.ts');
    writeFileSync(
      file,
      `import { openPglite } from ${JSON.stringify(module)};
       const database = await openPglite(${JSON.stringify(folder)});
       await database.execute("INSERT INTO settings VALUES ('left by', '\\"the killed\\"')");
       console.log('opened');
       setInterval(() => {}, 1000);`,
    );
    return run([file]);
  };

  test('is open in one process: the second gets the sentence, and the service ends with 1', async () => {
    const folder = newFolder();
    const holder = opener(folder);
    await holder.says('opened');
    try {
      await expect(openPglite(folder)).rejects.toThrow(FolderInUse);
      await expect(openPglite(folder)).rejects.toThrow(
        `The embedded database in ${folder} is open in another process (number ${holder.program.pid}). Stop that one first`,
      );
      const service = run(['app/server.ts'], {
        DATA_DIR: folder,
        DATABASE_URL: '',
        PORT: '39871',
        DEMO: '1',
      });
      expect(await service.ended, service.said()).toBe(1);
      expect(service.said()).toContain('is open in another process');
    } finally {
      holder.program.kill('SIGKILL');
      await holder.ended;
    }
  }, 90_000);

  test('is taken over from a process that was killed, and what it wrote is there', async () => {
    const folder = newFolder();
    const holder = opener(folder);
    await holder.says('opened');
    holder.program.kill('SIGKILL');
    await holder.ended;
    const database = await openPglite(folder);
    const { rows } = await database.execute("SELECT value FROM settings WHERE key = 'left by'");
    expect(rows).toEqual([{ value: 'the killed' }]);
    await expect(openPglite(folder)).rejects.toThrow(FolderInUse);
    await database.close();
    await (await openPglite(folder)).close();
  }, 90_000);
});

describe.runIf(testedDatabase === 'postgres')('a PostgreSQL database', () => {
  const cleanings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const clean of cleanings.splice(0).reverse()) await clean();
  });
  const empty = async () => {
    const made = await createPostgresDatabase();
    cleanings.push(made.drop);
    return made.url;
  };

  test('is migrated once by four processes that start in the same moment', async () => {
    const url = await empty();
    const file = join(newFolder(), 'migrate.mts');
    writeFileSync(
      file,
      `import { openPostgres } from ${JSON.stringify(join(root, 'db/open-postgres.ts'))};
       const database = await openPostgres({ url: ${JSON.stringify(url)} });
       await database.close();`,
    );
    const programs = Array.from({ length: 4 }, () => run([file]));
    expect(
      await Promise.all(programs.map((program) => program.ended)),
      programs.map((p) => p.said()).join('\n'),
    ).toEqual([0, 0, 0, 0]);
    const database = await openPostgres({ url });
    cleanings.push(() => database.close());
    const { rows } = await database.execute('SELECT count(*)::int AS n FROM drizzle.__drizzle_migrations');
    expect(rows).toEqual([{ n: journal.entries.length }]);
  }, 60_000);

  test('lets the service write its events and never rewrite them, when the owner migrates', async () => {
    const migrateUrl = await empty();
    const role = `service_${Date.now()}`;
    const owner = postgres(migrateUrl, { max: 1, onnotice: () => {} });
    await owner.unsafe(`CREATE ROLE ${role} LOGIN PASSWORD 'only-here'`);
    cleanings.push(async () => {
      await owner.unsafe(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
      await owner.end();
    });
    const url = new URL(migrateUrl);
    url.username = role;
    url.password = 'only-here';
    const database = await openPostgres({ url: url.href, migrateUrl });
    const council = await openCouncil({ database });
    await council.begin('officer');
    await council.bringTo('callInWindow');
    expect(await council.value('SELECT count(*) FROM events')).toBe('9');
    for (const statement of [
      `UPDATE events SET actor_id = 'admin'`,
      'DELETE FROM events',
      'TRUNCATE events',
      `INSERT INTO case_states VALUES ('"somewhere"')`,
      'ALTER TABLE events DISABLE TRIGGER USER',
      'DROP TABLE events CASCADE',
      'SET session_replication_role = replica',
    ]) {
      await expect(council.rows(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    }
    const { startJobs } = await import('../../app/jobs/jobs.ts');
    const { mailboxTransport } = await import('../../emails/transports.ts');
    const { makeLog } = await import('../../app/log.ts');
    const jobs = await startJobs({
      ...council.parts,
      log: makeLog('silent'),
      databaseUrl: url.href,
      works: true,
      timePasses: () => false,
      transport: mailboxTransport(() => {}),
      baseUrl: 'http://localhost:3000',
      stopAddress: (personId: string) => `https://due-regard.example.org/unsubscribe/${personId}`,
      consulteeAddress: (consulteeId: string) => `https://due-regard.example.org/consultation/${consulteeId}`,
      from: { name: 'Due Regard', address: 'due-regard@example.org' },
      council: async () => ({ name: 'Demonstration Borough Council' }),
    });
    // What happened in the evening is told when the office opens.
    council.clock.set('2026-05-15', '09:05');
    await jobs.sweepNow();
    await jobs.drain();
    await jobs.stop();
    expect(await council.value(`SELECT count(*) FROM letters WHERE status = 'sent'`)).not.toBe('0');
    await council.close();
  }, 60_000);
});
