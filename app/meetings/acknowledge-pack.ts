import { findMeeting } from '../../db/queries/meeting-desk.ts';
import { recordPackReading } from '../../db/queries/pack-readings.ts';
import type { SignedIn } from '../auth/session.ts';
import { formText } from '../lists/form-text.ts';
import type { Services } from '../services.ts';
import { sitsOn, standingPack } from './meeting-pack.ts';

/** Why a reading was not recorded, as a sentence; undefined where it was. */
export async function acknowledgePack(
  services: Services,
  person: SignedIn,
  id: string,
  form: FormData,
): Promise<{ status: 403 | 404 | 409; why: string } | undefined> {
  const meeting = await findMeeting(services.database, id);
  if (!meeting) return { status: 404, why: 'There is no such meeting.' };
  if (!sitsOn(person, meeting.body)) {
    return { status: 403, why: 'Only the members who sit at this meeting say that they have read its pack.' };
  }
  const at = services.clock.now();
  const { reports, hash: packHash } = await standingPack(services, meeting, at);
  if (reports.length === 0) return { status: 409, why: 'There is nothing in this pack yet.' };
  if (formText(form, 'pack') !== packHash) {
    return {
      status: 409,
      why: 'The pack has changed since this page was shown. Read it as it stands now, then say so.',
    };
  }
  await recordPackReading(services.database, { meetingId: id, personId: person.id, packHash, at });
  return undefined;
}
