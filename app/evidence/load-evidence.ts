import { listFiles, type StoredFile } from '../../db/queries/attachments.ts';
import {
  type AttachedFile,
  attachedTo,
  type EvidenceLink,
  linkedFrom,
} from '../../workflows/forms/evidence.ts';
import { ask, type Refusal } from '../../workflows/road/ask.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { SignedIn } from '../auth/session.ts';
import type { CaseView } from '../cases/case-view.ts';
import type { OpenCase } from '../cases/open-case.ts';
import type { Services } from '../services.ts';

export interface Evidence {
  files: (AttachedFile & Pick<StoredFile, 'storedAt' | 'storedBy'>)[];
  links: EvidenceLink[];
  /** No longer attached, and kept because a version that was kept names them. */
  earlier: StoredFile[];
  mayAttach: boolean;
  mayLink: boolean;
}

/** What a case has in evidence, with who attached it. */
export async function loadEvidence(
  { database }: Pick<Services, 'database'>,
  person: SignedIn,
  open: OpenCase,
): Promise<Evidence> {
  const { reference, content } = open.subject;
  const stored = await listFiles(database, reference);
  const attached = attachedTo(content);
  return {
    files: attached.map((file) => {
      const { storedAt = '', storedBy = '' } = stored.find((it) => it.id === file.id) ?? {};
      return { ...file, storedAt, storedBy };
    }),
    links: linkedFrom(content),
    earlier: stored.filter((file) => !attached.some((it) => it.id === file.id)),
    mayAttach: mayChangeEvidence(open, person, 'hashed').ok,
    mayLink: mayChangeEvidence(open, person, 'other').ok,
  };
}

/** Whether a person may change what the directors sign of a case (its files), or what they do not (its links). */
export function mayChangeEvidence(
  { subject, found, deciding, at }: OpenCase,
  person: Actor,
  touches: 'hashed' | 'other',
): { ok: true } | Refusal {
  const context = { report: found.report.progress, case: subject.progress, facts: deciding.facts };
  return ask(subject.kind, subject.state, context, { type: 'edit', actor: person, at, touches });
}

/** The state that a page was made in, which a change from it must still find. */
export const stateOnPage = ({ state }: Pick<CaseView, 'state'>) => JSON.stringify(state);
