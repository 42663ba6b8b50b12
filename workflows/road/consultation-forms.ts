import { type EventForm, words } from './form-fields.ts';

/** The forms by which a round of consultation begins and ends. What is asked, and of whom, is prepared before. */
export const consultationForms = {
  openConsultation: {
    fields: [
      {
        name: 'closesOn',
        label: 'Last day to answer',
        hint: 'It closes when the office closes on this day. It can be made later, and never earlier.',
        type: 'day',
        required: true,
      },
    ],
    warning:
      'Everybody whom you have added gets an invitation by email. What you ask cannot be changed afterwards.',
    primary: true,
  },
  extendConsultation: {
    fields: [
      { name: 'closesOn', label: 'New last day to answer', type: 'day', required: true },
      words('reason', 'Reason', false, 'Everybody who was asked reads it.'),
    ],
    warning: 'Everybody who was asked gets an email with the new day.',
  },
  callOffConsultation: {
    fields: [words('reason', 'Reason', true, 'Everybody who was asked reads it.')],
    warning: 'Nobody can answer any more, and everybody who was asked gets an email. This cannot be undone.',
  },
} as const satisfies Partial<Record<string, EventForm>>;
