import { randomUUID } from 'node:crypto';
import type { Entry } from '../../workflows/forms/types.ts';
import type { Services } from '../services.ts';
import { personOfWriter, writerToken } from './writer.ts';

/** The hidden field by which any form says for whom its page was drawn, see writer.ts. */
export const writtenByName = 'writtenBy';
/** The hidden field of a form that was kept behind the sign-in and is sent now. */
export const keptWordsName = 'keptWords';

const isOurs = (name: string) => name === writtenByName || name === keptWordsName;
/** What a form posted, without the fields that only say whose it is. */
export const withoutWriter = (entries: readonly Entry[]): Entry[] =>
  entries.filter(([name]) => !isOurs(name));

/** For the pages of a person; each page has its own. */
export function writtenBy(services: Pick<Services, 'config'>, personId: string): string {
  const id = randomUUID();
  return `${id} ${writerToken(services, personId, id, Date.now())}`;
}

/** For whom the page of a posted form was drawn; undefined where it does not say, or does not say it truly. */
export function writerOf(services: Pick<Services, 'config'>, entries: readonly Entry[]): string | undefined {
  const [id = '', token = ''] = (entries.find(([name]) => name === writtenByName)?.[1] ?? '').split(' ');
  return id === '' ? undefined : personOfWriter(services, token, id, Date.now());
}
