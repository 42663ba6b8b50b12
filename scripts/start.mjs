/**
 * `npm start`, `npm run dev` (--dev) and `npm run worker` (--worker): installs and builds what is missing, then
 * runs the program in a process of its own, which gets our signals and whose exit code is ours.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatChanged, installWhatIsMissing, root } from './prepare.mjs';

const [mode] = process.argv.slice(2);
installWhatIsMissing();
// The worker reads the sources as they are, and in development Vite does.
if (!mode) buildWhatChanged();

const settings = join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);

const program = spawn(
  process.execPath,
  ['--import', 'tsx', mode === '--worker' ? 'app/worker.ts' : 'app/server.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: mode === '--dev' ? 'development' : 'production' },
  },
);
// npm hands its signals to a shell, and the shell dies of them without a word to us: then stop all the same.
const { ppid: shell } = process;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== shell && program.kill('SIGTERM'), 200).unref();
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => program.kill(signal));
program.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
