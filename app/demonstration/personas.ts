import { demonstrationPeople } from '../../db/demonstration/people.ts';

export type PersonaId = (typeof demonstrationPeople)[number]['id'];

/** What each person of the demonstration does, in the groups of the sign-in page. */
export const personaGroups: readonly {
  title: string;
  does: string;
  personas: readonly { id: PersonaId; can: string }[];
}[] = [
  {
    title: 'Writing cases',
    does: 'They file an assessment or an action, and answer for it until it is reviewed.',
    personas: [
      { id: 'officer', can: 'Begins cases, sends them to review, answers returns' },
      { id: 'second-officer', can: 'Another author, with cases of their own' },
    ],
  },
  {
    title: 'Reviewing and signing',
    does: 'They read the text as it stands and answer it: endorse, sign, or return with reasons.',
    personas: [
      { id: 'reviewer', can: 'Endorses a case, or returns it' },
      { id: 'solicitor', can: 'Signs that it is lawful and within the Constitution' },
      { id: 'deputy-solicitor', can: 'Signs for the Director of Legal' },
      { id: 'finance', can: 'Signs that it is within the budget' },
    ],
  },
  {
    title: 'Running the decision',
    does: 'They keep every statutory date: notices, agendas, decisions, publication and call-in.',
    personas: [{ id: 'democratic-services', can: 'Lists, records, publishes and judges call-ins' }],
  },
  {
    title: 'Councillors',
    does: 'They read the whole pack. Scrutiny members may call a published decision in.',
    personas: [
      { id: 'cabinet', can: 'Reads what goes to Cabinet' },
      { id: 'scrutiny', can: 'Lodges a call-in' },
      { id: 'scrutiny-2', can: 'Signs a call-in' },
      { id: 'scrutiny-3', can: 'Signs a call-in' },
      { id: 'scrutiny-4', can: 'Signs a call-in' },
      { id: 'scrutiny-5', can: 'Signs a call-in' },
      { id: 'scrutiny-6', can: 'Signs a call-in' },
    ],
  },
  {
    title: 'Looking after the service',
    does: 'They see who holds which role, and whether the letters go out.',
    personas: [{ id: 'admin', can: 'People, roles and the health of the mail' }],
  },
];

export const personaName = (id: PersonaId) => demonstrationPeople.find((p) => p.id === id)?.name ?? id;

export const findPersona = (id: string) => demonstrationPeople.find((person) => person.id === id);
