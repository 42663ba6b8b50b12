import { isDay } from '../forms/calendar-answers.ts';
import { withoutForbiddenCharacters } from '../forms/check-content.ts';
import { linkedFrom } from '../forms/evidence.ts';
import type { Content, FieldError } from '../forms/types.ts';
import { evidenceLimits } from './limits.ts';

export interface TypedLink {
  title: string;
  address: string;
  /** YYYY-MM-DD, or what was typed. */
  seenOn: string;
}

/**
 * What is wrong with a link, a sentence for each box.
 * @param today the day in London: nobody has seen a page tomorrow
 */
export function checkLink({ title, address, seenOn }: TypedLink, today: string): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string) => errors.push({ field, message });
  if (title.trim() === '') wrong('title', 'Say what the page is');
  else if ([...title].length > evidenceLimits.linkTitle) {
    wrong('title', `The title must be ${evidenceLimits.linkTitle} characters or fewer`);
  } else if (withoutForbiddenCharacters(title) !== title) {
    wrong('title', 'The title has a hidden character that cannot be kept');
  }
  const why = whyNotAnAddress(address);
  if (why) wrong('address', why);
  if (seenOn === '') wrong('seenOn', 'Give the day on which you saw the page');
  else if (!isDay(seenOn)) wrong('seenOn', 'The day must be a real date, like 24 7 2008');
  else if (seenOn > today) wrong('seenOn', 'The day must not be in the future');
  return errors;
}

/** Only the web: an address of any other kind could run something, or read a file. */
function whyNotAnAddress(typed: string): string | undefined {
  const address = typed.trim();
  if (address === '') return 'Give the address of the page';
  if (address.length > evidenceLimits.linkAddress) {
    return `The address must be ${evidenceLimits.linkAddress} characters or fewer`;
  }
  if (!/^https?:\/\/[^\s\p{Cc}]+$/iu.test(address) || !URL.canParse(address)) {
    return 'The address must be of a web page, like https://www.example.org/report';
  }
  const { username, password } = new URL(address);
  return username || password ? 'The address must not have a name or password in it' : undefined;
}

/** Why a case with this content may have no other link; undefined where it may. */
export function whyNotLinked(content: Content, address: string): string | undefined {
  const links = linkedFrom(content);
  if (links.length >= evidenceLimits.links) {
    return `A case has at most ${evidenceLimits.links} links. Take one out before you add another.`;
  }
  const same = links.find((link) => link.address === address);
  return same && `This address is there already, as “${same.title}”.`;
}
