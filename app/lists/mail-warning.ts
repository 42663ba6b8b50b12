import type { Database } from '../../db/database.ts';
import { findMailTroubles } from '../../db/queries/mail-health.ts';
import { timeInWords } from '../../workflows/clocks/index.ts';
import type { SignedIn } from '../auth/session.ts';

/** What the staff is to know of the mail before they rely on it. */
export interface MailWarning {
  /** Since when and why no letter goes out. */
  stopped: string | undefined;
  /** Whom letters do not reach: shown to those who can do something about it, and to each of themselves. */
  unreached: { id: string; name: string }[];
}

/** Undefined where there is nothing to say. */
export async function mailWarningFor(
  database: Database,
  asks: Pick<SignedIn, 'id' | 'roles'>,
): Promise<MailWarning | undefined> {
  const { stopped, bounced } = await findMailTroubles(database);
  const seesAll = asks.roles.includes('administrator') || asks.roles.includes('democraticServices');
  const unreached = bounced
    .filter(({ id }) => seesAll || id === asks.id)
    .map(({ id, name }) => ({ id, name: id === asks.id ? 'you' : name }));
  if (!stopped && unreached.length === 0) return undefined;
  return {
    stopped: stopped
      ? `No letter goes out since ${timeInWords(stopped.at)}: ${stopped.byName} stopped the mail. ${stopped.words ?? ''}`
      : undefined,
    unreached,
  };
}
