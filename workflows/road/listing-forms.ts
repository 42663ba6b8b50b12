import { choice, type EventField, type EventForm, neededIf, words } from './form-fields.ts';

const agenda: EventField = {
  ...choice('agenda', 'Which agenda', [
    { value: 'decision', label: 'That of the meeting that decides' },
    { value: 'scrutiny', label: 'That of Overview and Scrutiny' },
  ]),
  required: false,
};
const lateness: EventField = {
  ...choice(
    'lateness',
    'Late or supplementary',
    [
      { value: 'late', label: 'Late: it should have been on the agenda' },
      { value: 'supplementary', label: 'Supplementary: it adds to the agenda' },
    ],
    'Only where the agenda is out, or should be. The public is told.',
  ),
  required: false,
};

/** The forms by which a report goes on an agenda, and an agenda to the public. */
export const listingForms = {
  list: {
    fields: [
      choice('meeting', 'Meeting', []),
      lateness,
      neededIf(
        words('reasons', 'Why it is late or supplementary', false, 'The public reads this on the agenda.'),
        'lateness',
        ['late', 'supplementary'],
        'Enter why it is late or supplementary',
      ),
    ],
    primary: true,
  },
  delist: { fields: [agenda, words('reasons', 'Reasons', false)] },
  publishAgenda: {
    fields: [agenda],
    warning: 'The report goes on the public agenda now, and the last day for it is counted as met or missed.',
  },
  recordScrutinyComments: {
    fields: [
      words('comments', 'What scrutiny said', true, 'It goes into the front sheet’s tracking, and the pack.'),
    ],
  },
} as const satisfies Partial<Record<string, EventForm>>;
