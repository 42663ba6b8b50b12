import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sealHeads } from '../audit/heads.ts';
import { systemClock } from '../clock.ts';
import { CannotOpen, openRecord } from './open-record.ts';

const usage = `Seals the ends of all chains and writes them to a file, to be kept where nobody of this service can change it.

  npm run -s audit:export -- --to FILE

Later, npm run audit:verify -- --heads FILE compares the record with it. An existing file is never written over.
Reads DATABASE_URL, or DATA_DIR for the embedded database (with the service stopped).`;

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.to === undefined) throw new CannotOpen('Say where to write them, as in --to heads.json.');
  if (existsSync(values.to)) throw new CannotOpen(`${values.to} is there already, and is not written over.`);
  const database = await openRecord(process.env);
  try {
    const sealed = await sealHeads(database, systemClock.now());
    await writeFile(values.to, `${JSON.stringify(sealed, null, 2)}\n`, { flag: 'wx' });
    console.log(
      `The heads of ${sealed.heads.length} cases are in ${values.to}. Their seal is ${sealed.hash}.`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

if (existsSync('.env')) process.loadEnvFile('.env');
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
