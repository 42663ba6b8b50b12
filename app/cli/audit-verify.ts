import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readSealedHeads, type SealedHeads } from '../audit/heads.ts';
import { type Verified, verifyRecord } from '../audit/verify-record.ts';
import { CannotOpen, openRecord } from './open-record.ts';

const usage = `Checks that nothing in the record, and no byte of its evidence, was changed, removed or put in another order.

  npm run -s audit:verify -- [options]

  --heads FILE   compares with heads that npm run audit:export wrote earlier: finds also what was cut off the end of
                 a record, cases that are gone, and a record that was written anew as a whole
  --json         for programs

Reads DATABASE_URL, or DATA_DIR for the embedded database (with the service stopped).
Exit code 0: everything fits. 1: something does not. 2: it could not be checked.`;

/** A file of heads that is no evidence is itself a finding. */
class NotEvidence extends Error {}

async function readHeads(path: string): Promise<SealedHeads> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new CannotOpen(`The file ${path} cannot be read.`);
  const read = readSealedHeads(text);
  if (!read.ok) throw new NotEvidence(read.why);
  return read.sealed;
}

const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

function inSentences(verified: Verified): string {
  const { ok, cases, events, texts, erased, versions, signatures, files, misfits, comparedWith } = verified;
  const whole = [
    `${counted(cases, 'case')}, ${counted(events, 'event')}, ${counted(texts, 'text')}`,
    `${counted(versions, 'kept version')}, ${counted(signatures, 'signature')} and ${counted(files, 'file')}`,
  ].join(', ');
  const gone = erased > 0 ? ` ${counted(erased, 'text')} had been erased by rule.` : '';
  const against = comparedWith.length > 0 ? ` Compared with ${comparedWith.join(' and ')}.` : '';
  const found = misfits.map(
    (m) => `${m.reference}${m.seq === undefined ? '' : `, event ${m.seq}`}: ${m.why}`,
  );
  return ok
    ? `Everything fits: ${whole} were checked.${gone}${against}`
    : [...found, `The record does not fit. ${whole} were checked.${gone}${against}`].join('\n');
}

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      heads: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const heads = values.heads === undefined ? undefined : await readHeads(values.heads);
  const database = await openRecord(process.env);
  try {
    const verified = await verifyRecord(database, heads);
    console.log(values.json ? JSON.stringify(verified, null, 2) : inSentences(verified));
    return verified.ok ? 0 : 1;
  } finally {
    await database.close();
  }
}

if (existsSync('.env')) process.loadEnvFile('.env');
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof NotEvidence ? 1 : 2;
}
