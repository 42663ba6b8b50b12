import { randomUUID } from 'node:crypto';
import { londonInstant } from '../../workflows/clocks/index.ts';
import type { Constitution } from '../../workflows/constitution/index.ts';
import type { Database } from '../database.ts';
import { insertConstitution } from '../queries/constitutions.ts';
import { deputies, meetings, people, roleHoldings, settings } from '../schema/index.ts';
import { demonstrationDeputies, demonstrationPeople } from './people.ts';

const tables = [
  'public_texts',
  'search_texts',
  'redactions',
  'take_downs',
  'mail_orders',
  'letters',
  'consultation_answers',
  'consultees',
  'consultations',
  'notices',
  'dealt_with',
  'deadlines',
  'decisions',
  'content_versions',
  'comments',
  'attachment_chunks',
  'attachments',
  'drafts',
  'kept_words',
  'presences',
  'event_words',
  'events',
  'chain_seals',
  'cited_indicators',
  'indicator_readings',
  'indicators',
  'cases',
  'reports',
  'pack_readings',
  'meeting_changes',
  'meetings',
  'reference_numbers',
  'constitutions',
  'settings',
  'sessions',
  'feeds',
  'identities',
  'sign_in_attempts',
  'sign_in_links',
  'rate_limits',
  'deputies',
  'role_holdings',
  'people_events',
  'council_templates',
  'template_events',
  'people',
];
/** Those of them that the database lets nobody rewrite. */
const appendOnly = ['events', 'people_events', 'template_events', 'pack_readings', 'mail_orders'];

/**
 * Empties a demonstration's database. The event log refuses this to anybody but the tables' owner, which a council's
 * own service is not.
 */
export async function emptyEverything(database: Database): Promise<void> {
  await database.transaction(async (execute) => {
    for (const log of appendOnly) await execute(`ALTER TABLE ${log} DISABLE TRIGGER USER`);
    await execute(`TRUNCATE ${tables.join(', ')}`);
    for (const log of appendOnly) await execute(`ALTER TABLE ${log} ENABLE TRIGGER USER`);
  });
}

export interface CouncilToFill {
  name: string;
  colour: string;
  scenario: string;
  /** Every version that the council has had. Their days do not overlap. */
  constitutions: readonly Constitution[];
  /** Roles are held from this day. */
  since: string;
  meetings: readonly { body: 'cabinet' | 'scrutiny' | 'council'; on: string; time: string }[];
}

/** Puts in the council: its settings, constitutions, people with their roles, deputies and meetings. */
export async function fillCouncil({ drizzle }: Database, council: CouncilToFill): Promise<void> {
  const { since } = council;
  await drizzle.insert(settings).values([
    { key: 'council', value: { name: council.name, colour: council.colour } },
    { key: 'scenario', value: council.scenario },
  ]);
  for (const constitution of council.constitutions) await insertConstitution(drizzle, constitution);
  await drizzle.insert(people).values(demonstrationPeople.map(({ roles: _roles, ...person }) => person));
  await drizzle
    .insert(roleHoldings)
    .values(
      demonstrationPeople.flatMap(({ id, roles }) =>
        roles.map((role) => ({ id: randomUUID(), personId: id, role, fromOn: since })),
      ),
    );
  await drizzle
    .insert(deputies)
    .values(demonstrationDeputies.map((deputy) => ({ ...deputy, id: randomUUID(), fromOn: since })));
  await drizzle.insert(meetings).values(
    council.meetings.map(({ body, on, time }) => ({
      id: `${body}-${on}`,
      body,
      at: londonInstant(on, time),
    })),
  );
}
