/**
 * `npm start`, `npm run dev` (--dev), `npm run emails` (--emails) and `npm run worker` (--worker): installs and builds
 * what is missing, then runs the program in a process of its own, which gets our signals and whose exit code is ours.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatChanged, installWhatIsMissing, root } from './prepare.mjs';

const [mode] = process.argv.slice(2);
installWhatIsMissing();
const fromSources = mode === '--dev' || mode === '--emails';
if (!fromSources) buildWhatChanged();

const emails = mode === '--emails';
const settings = join(root, '.env');
if (!emails && existsSync(settings)) process.loadEnvFile(settings);
// Whoever looks at the letters needs no council: never its database and never its mail server.
const { PORT = '3001' } = process.env;
const address = `http://localhost:${PORT}`;
const gallery = {
  PATH: process.env.PATH,
  PORT,
  BASE_URL: address,
  DEMO: '1',
  DATA_DIR: join(root, '.cache', 'emails'),
  LOG_LEVEL: 'warn',
};

const program = spawn(
  process.execPath,
  fromSources
    ? ['--import', 'tsx', 'app/server.ts']
    : [`build/program/${mode === '--worker' ? 'worker' : 'server'}.js`],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...(emails ? gallery : process.env),
      NODE_ENV: fromSources ? 'development' : 'production',
    },
  },
);
if (emails) void sayWhereTheLettersAre();
// npm hands its signals to a shell, and the shell dies of them without a word to us: then stop all the same.
const { ppid: shell } = process;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== shell && program.kill('SIGTERM'), 200).unref();
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => program.kill(signal));
program.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

/** Once it answers. The letters are drawn anew at each look, from the sources as they are. */
async function sayWhereTheLettersAre() {
  while (!(await fetch(`${address}/healthz`).catch(() => undefined))?.ok)
    await new Promise((resolve) => setTimeout(resolve, 200));
  console.log(`Every letter, with example data: ${address}/demo/letters`);
}
