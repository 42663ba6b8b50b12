import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ConfigError, readConfig, variableNames } from '../../app/config.ts';

const secret = 'x'.repeat(32);
const oidc = {
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'due-regard',
  OIDC_CLIENT_SECRET: 'a client secret',
};
const postgres = 'postgres://due_regard@localhost:5432/due_regard';
const read = (env: Record<string, string>) => readConfig(env, () => 'kept in the data folder');

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('need nothing at all for a first look: port 3000, embedded database, demonstration', () => {
    expect(read({})).toMatchObject({
      port: 3000,
      baseUrl: 'http://localhost:3000',
      databaseUrl: undefined,
      smtpUrl: undefined,
      oidc: undefined,
      demo: true,
      mailFrom: 'Due Regard <due-regard@localhost>',
      sessionSecret: 'kept in the data folder',
      logLevel: 'info',
    });
  });

  it('take the address from the port where no address is given', () => {
    expect(read({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080');
    expect(read({ PORT: '8080', BASE_URL: 'https://dr.example.org/' }).baseUrl).toBe(
      'https://dr.example.org',
    );
  });

  it('take an empty variable for an absent one', () => {
    expect(read({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toMatchObject({ port: 3000, demo: true });
  });

  it.each([
    ['PORT', '3000x', 'PORT must be a whole number from 1 to 65535.'],
    ['PORT', '65536', 'PORT must be a whole number from 1 to 65535.'],
    ['PORT', '0', 'PORT must be a whole number from 1 to 65535.'],
    [
      'BASE_URL',
      'https://example.org/due-regard',
      'BASE_URL must be a web address without a path, such as https://due-regard.example.org.',
    ],
    [
      'BASE_URL',
      'example.org',
      'BASE_URL must be a web address without a path, such as https://due-regard.example.org.',
    ],
    [
      'DATABASE_URL',
      'mysql://localhost/x',
      'DATABASE_URL must be a PostgreSQL address such as postgres://due_regard@localhost:5432/due_regard.',
    ],
    [
      'SMTP_URL',
      'mail.example.org',
      'SMTP_URL must be a mail server address such as smtp://mail.example.org:587.',
    ],
    [
      'SMTP_CA_FILE',
      '/no/such/file.pem',
      'SMTP_CA_FILE must be a file that can be read and holds certificates (PEM), and nothing secret.',
    ],
    ['MAIL_FROM', 'nobody', 'MAIL_FROM must be a sender such as Due Regard <due-regard@example.org>.'],
    ['DEMO', 'yes', 'DEMO must be 1 (demonstration mode) or 0.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
    ['NODE_ENV', 'live', 'NODE_ENV must be production, development or test.'],
    [
      'OIDC_ISSUER',
      'http://login.example.org',
      'OIDC_ISSUER must begin with https, because what it says of people is believed.',
    ],
    ['OIDC_GROUPS', 'Legal=solicitor', 'OIDC_GROUPS must be JSON such as {"Equality officers": "officer"}.'],
    [
      'OIDC_GROUPS',
      '{"Legal": "lawyer"}',
      'OIDC_GROUPS may only name the roles officer, reviewer, solicitor, finance, democraticServices, cabinet, scrutiny, administrator.',
    ],
    ['OIDC_SCOPE', 'email', 'OIDC_SCOPE must name openid.'],
    [
      'TRUST_PROXY',
      'yes',
      'TRUST_PROXY must be 0, the number of proxies in front, or their addresses parted by commas.',
    ],
    ['SESSION_SECRET', 'short', 'SESSION_SECRET must have at least 32 characters.'],
  ])('refuse %s=%s with its name and what it should be', (name, value, sentence) => {
    expect(problemsOf({ [name]: value })).toEqual([sentence]);
  });

  it('say everything that is wrong at once', () => {
    expect(problemsOf({ PORT: 'x', DEMO: 'x' })).toHaveLength(2);
  });

  it('never repeat a value, which may be a password', () => {
    const problems = problemsOf({ DATABASE_URL: 'mysql://user:hunter2@localhost/x' });
    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain('hunter2');
  });
});

describe('demonstration mode', () => {
  it('is off by itself where a database or an identity provider is set', () => {
    expect(read({ DATABASE_URL: postgres, SESSION_SECRET: secret }).demo).toBe(false);
    expect(read({ ...oidc, SESSION_SECRET: secret })).toMatchObject({
      demo: false,
      oidc: { issuer: 'https://login.example.org', clientId: 'due-regard', clientSecret: 'a client secret' },
    });
  });

  it('may be asked for on PostgreSQL', () => {
    expect(read({ DATABASE_URL: postgres, DEMO: '1' }).demo).toBe(true);
  });

  it('is refused together with the identity provider', () => {
    expect(problemsOf({ ...oidc, SESSION_SECRET: secret, DEMO: '1' })).toEqual([
      'DEMO must be 0 where the OIDC variables are set: anybody may sign in to a demonstration as anybody.',
    ]);
  });

  it('is the only mode without a session secret of one’s own', () => {
    expect(problemsOf({ DATABASE_URL: postgres })).toEqual([
      'SESSION_SECRET must be set outside demonstration mode: at least 32 random characters.',
    ]);
  });
});

describe('sign-in and migration', () => {
  it('need all three OIDC variables or none, and the missing ones are named', () => {
    const { OIDC_CLIENT_SECRET: _, ...two } = oidc;
    expect(problemsOf({ ...two, SESSION_SECRET: secret })).toEqual([
      'OIDC_CLIENT_SECRET must be set too: sign-in needs all of OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET.',
    ]);
  });

  it('read which roles the provider’s groups bring, one or several each', () => {
    const env = {
      ...oidc,
      SESSION_SECRET: secret,
      OIDC_GROUPS: '{"Officers": "officer", "Legal": ["solicitor", "officer"]}',
    };
    expect(read(env).oidc).toMatchObject({
      scope: 'openid email profile',
      groupsClaim: 'groups',
      groups: { Officers: ['officer'], Legal: ['solicitor', 'officer'] },
    });
    expect(problemsOf({ OIDC_GROUPS: '{"Officers": "officer"}' })).toEqual([
      'OIDC_ISSUER must be set too, because OIDC_GROUPS is.',
    ]);
  });

  it('believe no proxy unless told how many there are, or which', () => {
    expect(read({}).trustProxy).toBe(false);
    expect(read({ TRUST_PROXY: '0' }).trustProxy).toBe(false);
    expect(read({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(read({ TRUST_PROXY: 'loopback, 10.0.0.0/8,::1' }).trustProxy).toEqual([
      'loopback',
      '10.0.0.0/8',
      '::1',
    ]);
    expect(problemsOf({ TRUST_PROXY: '10.0.0.0/99' })).toHaveLength(1);
  });

  it('migrate as the owner where one is given, and else as the service itself', () => {
    const env = { DATABASE_URL: postgres, SESSION_SECRET: secret };
    expect(read(env).migrateDatabaseUrl).toBe(postgres);
    expect(read({ ...env, MIGRATE_DATABASE_URL: 'postgres://owner@localhost/x' }).migrateDatabaseUrl).toBe(
      'postgres://owner@localhost/x',
    );
    expect(problemsOf({ MIGRATE_DATABASE_URL: postgres })).toEqual([
      'DATABASE_URL must be set too, because MIGRATE_DATABASE_URL is.',
    ]);
  });
});

describe('the session secret of a demonstration', () => {
  let folder: string | undefined;
  afterEach(() => {
    if (folder) rmSync(folder, { recursive: true });
  });

  it('is made once, kept, and readable by its owner alone', () => {
    folder = mkdtempSync(join(tmpdir(), 'due-regard-'));
    const dataDir = join(folder, 'new');
    const first = readConfig({ DATA_DIR: dataDir }).sessionSecret;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(readConfig({ DATA_DIR: dataDir }).sessionSecret).toBe(first);
    expect(statSync(join(dataDir, 'session-secret')).mode & 0o077).toBe(0);
  });
});

it('.env.example lists every variable that the program reads, and no other', () => {
  const listed = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').match(
    /^[A-Z_]+(?==)/gm,
  );
  expect(listed?.toSorted()).toEqual([...variableNames].sort());
});

it('.env.example starts a demonstration as it stands', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').matchAll(
    /^([A-Z_]+)=(.*)$/gm,
  );
  const env = Object.fromEntries(Array.from(lines, ([, name = '', value = '']) => [name, value]));
  expect(read(env)).toMatchObject({ demo: true, production: true, port: 3000 });
});
