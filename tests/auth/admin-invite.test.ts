import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inviteAdministrator } from '../../app/auth/invite-administrator.ts';
import { emptyEverything } from '../../db/demonstration/fill-council.ts';
import { openPglite } from '../../db/open-pglite.ts';
import { buildProgram } from '../../scripts/build-program.mjs';
import { startMailServer } from '../emails/mail-server.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { preparedFolder } from '../support/prepared-folder.ts';
import { startService } from '../support/running-service.ts';
import { Visitor } from './visitor.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const today = '2026-03-02';

describe('the first administrator', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await emptyEverything(database);
  });
  const invite = (address: string) =>
    inviteAdministrator({ database }, { address, name: address.split('@')[0] ?? '' }, today);
  it('is on the record of people as made by the command, and by no person', async () => {
    await invite('ann@example.org');
    const { rows } = await database.execute('SELECT type, way, by_id FROM people_events ORDER BY type');
    expect(rows).toEqual([
      { type: 'added', way: 'command', by_id: null },
      { type: 'roleGiven', way: 'command', by_id: null },
    ]);
  });

  const held = async () =>
    (
      await database.execute(
        `SELECT p.email, h.role, h.source, h.from_on::text AS "from"
         FROM role_holdings h JOIN people p ON p.id = h.person_id ORDER BY 1`,
      )
    ).rows;

  it('is added with the role, from today and by hand', async () => {
    expect(await invite('ann@example.org')).toMatchObject({ ok: true, alreadyHad: false });
    expect(await held()).toEqual([
      { email: 'ann@example.org', role: 'administrator', source: 'hand', from: today },
    ]);
  });

  it('is the person whom the council knows by that address already', async () => {
    await database.execute("INSERT INTO people (id, name, email) VALUES ('ann', 'Ann', 'Ann@Example.org')");
    expect(await invite('ann@example.org')).toMatchObject({ ok: true, person: { id: 'ann', name: 'Ann' } });
    expect((await database.execute('SELECT 1 FROM people')).rows).toHaveLength(1);
  });

  it('is the only one who is made this way: the next is told who it is, and nothing changes', async () => {
    await invite('ann@example.org');
    const before = await held();
    expect(await invite('bob@example.org')).toEqual({
      ok: false,
      holders: [expect.objectContaining({ name: 'ann', email: 'ann@example.org' })],
    });
    expect(await held()).toEqual(before);
    expect(await invite('ANN@example.org')).toMatchObject({ ok: true, alreadyHad: true });
    expect(await held()).toEqual(before);
  });

  it('is one, when two are invited at once', async () => {
    const answers = await Promise.all([invite('ann@example.org'), invite('bob@example.org')]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await held()).toHaveLength(1);
  });

  it('may be made anew when the last one has left, but is no leaver', async () => {
    await invite('ann@example.org');
    await database.execute("UPDATE people SET left_on = '2026-03-01'");
    expect(await invite('ann@example.org')).toEqual({ ok: false, hasLeft: true });
    expect(await invite('bob@example.org')).toMatchObject({ ok: true, alreadyHad: false });
  });
});

describe('npm run admin:invite', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'due-regard-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));
  const settings = (more: Record<string, string> = {}) => ({
    DATA_DIR: dataDir,
    DEMO: '0',
    SESSION_SECRET: 'a secret of the tests, long enough',
    ...more,
  });

  /** From the sources, as the package's script has it: once. Then bundled as the program is, which starts sooner. */
  const fromSources = ['--import', 'tsx', 'app/cli/admin-invite.ts'];
  async function bundled(): Promise<string[]> {
    const folder = await preparedFolder('admin-invite', (making) =>
      buildProgram({ invite: 'app/cli/admin-invite.ts' }, making),
    );
    return [join(folder, 'invite.js')];
  }

  async function run(args: string[], env: Record<string, string> = settings(), program?: string[]) {
    const child = spawn(process.execPath, [...(program ?? (await bundled())), ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, NODE_ENV: 'test', BASE_URL: 'http://127.0.0.1:3999', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += String(chunk)));
    child.stderr.on('data', (chunk) => (printed += String(chunk)));
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { code, printed, link: printed.match(/http:\S+\/sign-in\/link\/[\w-]{43}/)?.[0] };
  }

  it('prints a link where no mail server is set, and the link signs the administrator in once', async () => {
    const invited = await run(['ann@example.org', '--name', 'Ann'], settings(), fromSources);
    expect(invited.code).toBe(0);
    expect(invited.printed).toContain('Ann <ann@example.org> is now an administrator.');
    const path = new URL(invited.link ?? '').pathname;
    const service = await startService({ dataDir, env: settings() });
    try {
      const visitor = new Visitor(service.baseUrl);
      expect((await visitor.get(path)).status).toBe(200);
      expect((await visitor.post(path)).headers.get('location')).toBe('/');
      expect(await (await visitor.get('/')).text()).toContain('href="/admin"');
      expect((await new Visitor(service.baseUrl).post(path)).status).toBe(410);
      expect((await visitor.post('/sign-in/link', { address: 'ann@example.org' })).status).toBe(404);
    } finally {
      await service.stop();
    }
  }, 180_000);

  it('says who the administrator is, and sends a new link by mail where there is a server', async () => {
    const mail = await startMailServer();
    try {
      const second = await run(['bob@example.org']);
      expect(second).toMatchObject({ code: 1, link: undefined });
      expect(second.printed).toContain('Already administrator: Ann <ann@example.org>.');

      const again = await run(['ann@example.org'], settings({ SMTP_URL: mail.url }));
      expect(again).toMatchObject({ code: 0, link: undefined });
      expect(mail.received.map(({ to }) => to?.[0]?.address)).toEqual(['ann@example.org']);
      expect(mail.received[0]?.text).toMatch(/^http:\/\/127\.0\.0\.1:3999\/sign-in\/link\/[\w-]{43}$/m);
    } finally {
      await mail.close();
    }
  }, 120_000);

  it('gives no link where the council’s accounts are the way in', async () => {
    const oidc = { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'x' };
    const invited = await run(['ann@example.org'], settings(oidc));
    expect(invited).toMatchObject({ code: 0, link: undefined });
    expect(invited.printed).toContain('http://127.0.0.1:3999/sign-in');
  }, 120_000);

  it('refuses what is no address, a demonstration, and a folder that a service has open', async () => {
    expect((await run(['ann@example.org, bob@example.org'])).code).toBe(2);
    expect((await run([])).code).toBe(2);
    const demonstration = await run(['ann@example.org'], { DATA_DIR: dataDir, DEMO: '1' });
    expect(demonstration).toMatchObject({ code: 2, link: undefined });
    expect(demonstration.printed).toContain('This is a demonstration');
    const open = await openPglite(dataDir);
    try {
      expect((await run(['ann@example.org'])).code).toBe(2);
    } finally {
      await open.close();
    }
  }, 120_000);
});
