import { resolve } from 'node:path';
import { z } from 'zod';
import { isNotifyKey, type NotifyOptions } from '../emails/notify.ts';
import type { Role } from '../workflows/roles.ts';
import { readGroups } from './auth/read-groups.ts';
import { readScannerAddress, type ScannerAddress } from './files/scan-for-malware.ts';
import { trustedProxies } from './http/trusted-proxies.ts';
import { type RetryPolicy, usualRetry } from './jobs/retry.ts';
import { readAuthorities } from './mail/read-authorities.ts';
import { keepSessionSecret } from './session-secret.ts';

export interface Config {
  production: boolean;
  port: number;
  /** Absolute folder. Holds the embedded database and, in a demonstration, the session secret. */
  dataDir: string;
  /** Unset: the embedded database under `dataDir`. */
  databaseUrl: string | undefined;
  /** The owner's connection, for migrations only. The same as `databaseUrl` where only one is given. */
  migrateDatabaseUrl: string | undefined;
  /** Where people reach the service: scheme, host and port, without a slash at the end. */
  baseUrl: string;
  /** Unset: the mail stays in the database, and in a demonstration the mailbox page shows it. */
  smtpUrl: string | undefined;
  /** Certificates (PEM) of authorities that may vouch for the mail server, beside those that Node knows. */
  smtpAuthorities: string | undefined;
  /** In place of a mail server. */
  notify: NotifyOptions | undefined;
  mailFrom: string;
  mailRetry: RetryPolicy;
  /** Absolute folder for the daily export of the record's heads. Unset: they are sealed in the database alone. */
  auditDir: string | undefined;
  /** ClamAV's daemon, which every attached file is shown to. Unset: files are not scanned. */
  scanner: ScannerAddress | undefined;
  oidc: OidcConfig | undefined;
  /** Which proxies in front are believed when they say who asks, as Express's "trust proxy" takes it. */
  trustProxy: number | string[] | false;
  sessionSecret: string;
  /** Example people and cases, and a clock that can be moved. */
  demo: boolean;
  logLevel: LogLevel;
}

/** How people sign in with the council's identity provider. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What is asked of the provider, parted by spaces. */
  scope: string;
  /** The claim that names a person's groups. */
  groupsClaim: string;
  /** The roles that each group brings. Undefined: roles are given by hand alone. */
  groups: Readonly<Record<string, readonly Role[]>> | undefined;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Each problem is one sentence that names its variable. No sentence repeats a value: it may be a secret. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

const aUrl = (protocols: readonly string[], mustBe: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), mustBe);

const isOrigin = (text: string) => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
};

/** What the provider says decides who is let in: only on this machine itself may it be said in the clear. */
const isSafeIssuer = (text: string) => {
  const { protocol, hostname } = URL.canParse(text) ? new URL(text) : { protocol: '', hostname: '' };
  return protocol !== 'http:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
};

const postgresUrl = aUrl(
  ['postgres:', 'postgresql:'],
  'must be a PostgreSQL address such as postgres://due_regard@localhost:5432/due_regard',
);

const aNumberOf = (what: string, otherwise: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,6}(\.\d{1,3})?$/.test(text) && Number(text) > 0,
      `must be a number of ${what}, more than 0`,
    )
    .transform(Number)
    .default(otherwise);

const variables = z.object({
  PORT: z
    .string()
    .refine(
      (text) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535,
      'must be a whole number from 1 to 65535',
    )
    .transform(Number)
    .default(3000),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: postgresUrl.optional(),
  MIGRATE_DATABASE_URL: postgresUrl.optional(),
  BASE_URL: z
    .string()
    .refine(isOrigin, 'must be a web address without a path, such as https://due-regard.example.org')
    .optional(),
  SMTP_URL: aUrl(
    ['smtp:', 'smtps:'],
    'must be a mail server address such as smtp://mail.example.org:587',
  ).optional(),
  SMTP_CA_FILE: z
    .string()
    .transform((file, context) => {
      const authorities = readAuthorities(file);
      if (authorities !== undefined) return authorities;
      context.addIssue('must be a file that can be read and holds certificates (PEM), and nothing secret');
      return z.NEVER;
    })
    .optional(),
  NOTIFY_API_KEY: z.string().refine(isNotifyKey, 'must be a whole key of GOV.UK Notify').optional(),
  NOTIFY_TEMPLATE_ID: z.uuid('must be the id of a template of GOV.UK Notify').optional(),
  NOTIFY_URL: aUrl(['https:', 'http:'], 'must be the web address of GOV.UK Notify').optional(),
  MAIL_RETRY_SECONDS: aNumberOf('seconds', usualRetry.firstPauseSeconds),
  MAIL_RETRY_LONGEST_SECONDS: aNumberOf('seconds', usualRetry.longestPauseSeconds),
  MAIL_RETRY_HOURS: aNumberOf('hours', usualRetry.hours),
  AUDIT_DIR: z.string().optional(),
  CLAMAV_SOCKET: z
    .string()
    .transform((text, context) => {
      const address = readScannerAddress(text);
      if (address) return address;
      context.addIssue(
        "must be a socket's path or a host and port, such as /run/clamav/clamd.ctl or clamav.example.org:3310",
      );
      return z.NEVER;
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      'must be a sender such as Due Regard <due-regard@example.org>',
    )
    .optional(),
  OIDC_ISSUER: aUrl(['https:', 'http:'], 'must be the web address of the identity provider')
    .refine(isSafeIssuer, 'must begin with https, because what it says of people is believed')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SCOPE: z
    .string()
    .refine((text) => text.split(/\s+/).includes('openid'), 'must name openid')
    .default('openid email profile'),
  OIDC_GROUPS_CLAIM: z.string().default('groups'),
  OIDC_GROUPS: z
    .string()
    .transform((text, context) => {
      const read = readGroups(text);
      if (read.ok) return read.groups;
      context.addIssue(read.why);
      return z.NEVER;
    })
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform((text, context) => {
      const proxies = trustedProxies(text);
      if (proxies !== undefined) return proxies;
      context.addIssue('must be 0, the number of proxies in front, or their addresses parted by commas');
      return z.NEVER;
    })
    .optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  DEMO: z.enum(['0', '1'], 'must be 1 (demonstration mode) or 0').optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('development'),
});
type Variables = z.infer<typeof variables>;

const oidcNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** Every variable that the program reads from its environment. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/**
 * Reads and checks the environment. A variable that is empty counts as absent.
 *
 * @param keepSecret gives the session secret of a demonstration, kept in the data folder.
 * @throws ConfigError with every problem found, not only the first.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  keepSecret: (dataDir: string) => string = keepSessionSecret,
): Config {
  const parsed = variables.safeParse(withoutBlanks(env));
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`));
  }
  const given = parsed.data;
  const demo = given.DEMO
    ? given.DEMO === '1'
    : !given.DATABASE_URL && !oidcNames.some((name) => given[name]);
  const problems = contradictions(given, demo);
  if (problems.length > 0) throw new ConfigError(problems);

  const dataDir = resolve(given.DATA_DIR);
  const baseUrl = new URL(given.BASE_URL ?? `http://localhost:${given.PORT}`);
  return {
    production: given.NODE_ENV === 'production',
    port: given.PORT,
    dataDir,
    databaseUrl: given.DATABASE_URL,
    migrateDatabaseUrl: given.MIGRATE_DATABASE_URL ?? given.DATABASE_URL,
    baseUrl: baseUrl.origin,
    smtpUrl: given.SMTP_URL,
    smtpAuthorities: given.SMTP_CA_FILE,
    notify:
      given.NOTIFY_API_KEY && given.NOTIFY_TEMPLATE_ID
        ? { apiKey: given.NOTIFY_API_KEY, templateId: given.NOTIFY_TEMPLATE_ID, url: given.NOTIFY_URL }
        : undefined,
    mailFrom: given.MAIL_FROM ?? `Due Regard <due-regard@${baseUrl.hostname}>`,
    mailRetry: {
      firstPauseSeconds: given.MAIL_RETRY_SECONDS,
      longestPauseSeconds: given.MAIL_RETRY_LONGEST_SECONDS,
      hours: given.MAIL_RETRY_HOURS,
    },
    auditDir: given.AUDIT_DIR && resolve(given.AUDIT_DIR),
    scanner: given.CLAMAV_SOCKET,
    oidc: oidcOf(given),
    trustProxy: given.TRUST_PROXY ?? false,
    sessionSecret: given.SESSION_SECRET ?? keepSecret(dataDir),
    demo,
    logLevel: given.LOG_LEVEL,
  };
}

function withoutBlanks(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of variableNames) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  return given;
}

function oidcOf(given: Variables): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given;
  if (!issuer || !clientId || !clientSecret) return undefined;
  const { OIDC_SCOPE: scope, OIDC_GROUPS_CLAIM: groupsClaim, OIDC_GROUPS: groups } = given;
  return { issuer, clientId, clientSecret, scope, groupsClaim, groups };
}

/** What each variable allows alone, but not together with the others. */
function contradictions(given: Variables, demo: boolean): string[] {
  const problems: string[] = [];
  const missing = oidcNames.filter((name) => !given[name]);
  if (missing.length > 0 && missing.length < oidcNames.length) {
    problems.push(`${missing.join(' and ')} must be set too: sign-in needs all of ${oidcNames.join(', ')}.`);
  }
  if (given.OIDC_GROUPS && !given.OIDC_ISSUER) {
    problems.push('OIDC_ISSUER must be set too, because OIDC_GROUPS is.');
  }
  if (given.SMTP_CA_FILE && !given.SMTP_URL) {
    problems.push('SMTP_URL must be set too, because SMTP_CA_FILE is.');
  }
  if (given.SMTP_URL && given.NOTIFY_API_KEY) {
    problems.push('SMTP_URL or NOTIFY_API_KEY must be empty: letters leave by one of the two.');
  }
  if (Boolean(given.NOTIFY_API_KEY) !== Boolean(given.NOTIFY_TEMPLATE_ID)) {
    problems.push('NOTIFY_API_KEY and NOTIFY_TEMPLATE_ID must both be set, or neither.');
  }
  if (given.MIGRATE_DATABASE_URL && !given.DATABASE_URL) {
    problems.push('DATABASE_URL must be set too, because MIGRATE_DATABASE_URL is.');
  }
  if (demo && missing.length < oidcNames.length) {
    problems.push(
      'DEMO must be 0 where the OIDC variables are set: anybody may sign in to a demonstration as anybody.',
    );
  }
  if (!demo && !given.SESSION_SECRET) {
    problems.push('SESSION_SECRET must be set outside demonstration mode: at least 32 random characters.');
  }
  return problems;
}
