import { hourInWords, londonDay } from '../../workflows/clocks/index.ts';
import type { MailChoice } from '../../workflows/telling/manners.ts';
import type { Services } from '../services.ts';

interface Choice {
  value: MailChoice;
  label: string;
  hint: string;
}

const daily = { value: 'daily', label: 'In one message a day' } as const;
const atOnce = { value: 'atOnce', label: 'Each in a letter of its own' } as const;

export const choicesOfNews: readonly Choice[] = [
  { ...daily, hint: 'What happened since the message before, each in one line.' },
  { ...atOnce, hint: 'As it happens, while the office is open.' },
  { value: 'off', label: 'Not at all', hint: 'The pages of your cases show it.' },
];

export const choicesOfReminders: readonly Choice[] = [
  { ...daily, hint: 'With all that waits for you, as it stands at that moment.' },
  { ...atOnce, hint: 'At the opening of the office, on the days that the council has set.' },
  {
    value: 'off',
    label: 'Not before it is late',
    hint: 'What is late, and what is passed on to you, still comes.',
  },
];

/** "9 am": when the office opens by the constitution of today. */
export async function officeOpens({ clock, commands }: Services): Promise<string> {
  const rules = await commands.rules.findOn(londonDay(clock.now()));
  return hourInWords(rules?.constitution.hours.opens ?? '09:00');
}
