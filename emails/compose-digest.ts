import type { DigestData, DigestItem } from './digest-data.ts';
import { checkedLink } from './links.ts';
import { capital, oneLine, shorten } from './words.ts';

/** A digest in words, before it is HTML or plain text. */
export interface Digest {
  subject: string;
  council: { name: string; colour?: string };
  heading: string;
  firstLine: string;
  link: { href: string; label: string };
  sections: { heading: string; sentences: string[]; items: DigestItem[]; andMore: string | undefined }[];
  why: string;
  choices: { href: string; label: string };
  stop: { href: string; label: string };
}

/** How many lines a section shows: beyond that the page has the rest. */
const shown = 15;

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const things = (n: number) => (n === 1 ? '1 thing waits for you' : `${n} things wait for you`);
const byWhen = ({ dueInWords }: DigestItem) => (dueInWords ? ` by ${dueInWords}` : '');

/** What to do and by when; where nothing is to be done, what the message is about. */
function headlineOf({ waiting, reminders, news, week }: DigestData): string {
  const [first] = waiting;
  const late = waiting.filter((item) => item.late).length;
  if (first && late > 0)
    return `${things(waiting.length)}, ${late === waiting.length ? 'and late' : `${late} of them late`}`;
  if (first)
    return waiting.length === 1
      ? `${things(1)}${byWhen(first)}`
      : `${things(waiting.length)}, the first${byWhen(first) || ' on the list'}`;
  if (reminders.length > 0) return `${count(reminders.length, 'date', 'dates')} to keep an eye on`;
  if (week && news.length === 0)
    return week.lateInAll > 0 ? `The week: ${week.lateInAll} late` : 'The week: nothing is late';
  return `${count(news.length, 'thing', 'things')} happened on your cases`;
}

function firstLineOf({ waiting }: DigestData): string {
  const [first] = waiting;
  if (!first) return 'You do not need to do anything.';
  const left = first.left ? ` (${first.left})` : '';
  return `Begin with this: ${first.what}, ${oneLine(first.title)}${byWhen(first)}${left}.`;
}

const clean = (item: DigestItem): DigestItem => ({
  ...item,
  what: capital(oneLine(item.what)),
  title: oneLine(item.title),
  reference: oneLine(item.reference),
  href: checkedLink({ href: item.href, label: '' }).href,
});

function section(
  heading: string,
  items: readonly DigestItem[],
  sentences: string[] = [],
): Digest['sections'] {
  if (items.length === 0 && sentences.length === 0) return [];
  const andMore = items.length > shown ? `And ${items.length - shown} more.` : undefined;
  return [{ heading, sentences, items: items.slice(0, shown).map(clean), andMore }];
}

function weekInWords(week: NonNullable<DigestData['week']>): string[] {
  const { moved, ahead, lateInAll } = week;
  return [
    `${count(moved, 'case has', 'cases have')} moved in the last seven days, and ${count(ahead, 'date falls', 'dates fall')} in the next seven.`,
    lateInAll === 0 ? 'Nothing is late.' : `${count(lateInAll, 'date is', 'dates are')} late.`,
  ];
}

/** Puts a digest into words. Throws a TypeError for a link that is not http or https. */
export function composeDigest(data: DigestData): Digest {
  const { council, recipient, waiting, reminders, news, week } = data;
  const headline = headlineOf(data);
  return {
    subject: shorten(oneLine(headline), 150),
    council: { name: oneLine(council.name), colour: council.colour },
    heading: headline,
    firstLine: oneLine(firstLineOf(data)),
    link: checkedLink({ href: `${council.baseUrl}/`, label: 'Open what waits for me' }),
    sections: [
      ...section('What waits for you', waiting),
      ...section('Dates that others are to keep', reminders),
      ...section('What happened', news),
      ...(week ? section('How the week stands', week.late, weekInWords(week)) : []),
    ],
    why: `This is ${oneLine(recipient.name)}’s one message of the day. It comes when the office opens, and only where there is something to tell. What only you can answer comes on its own, at once.`,
    choices: checkedLink({ href: `${council.baseUrl}/my-mail`, label: 'Choose how your mail comes' }),
    stop: checkedLink({ href: data.stopHref, label: 'Stop these messages' }),
  };
}
