import { renderDigest } from '../../emails/digest.ts';
import { digestOfADirector, digestOfAnAuthor, digestOfAWeek } from '../../emails/example-letters/digest.ts';
import { linkForAnAdministrator, linkToSignIn } from '../../emails/example-letters/sign-in-link.ts';
import { examples } from '../../emails/examples.ts';
import { type RenderedLetter, renderLetter } from '../../emails/letter.ts';
import { renderSignInLink } from '../../emails/sign-in-link.tsx';
import { noticeKinds } from '../../workflows/notices.ts';
import type { Manner } from '../../workflows/telling/manners.ts';

/** One letter of the gallery, by the name in its address. */
interface Example {
  name: string;
  /** "Sign-off requested". */
  label: string;
  manner: Manner | 'digest' | 'link';
  render(): Promise<RenderedLetter>;
}

const inWords = (name: string) => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const digests = { digestOfADirector, digestOfAnAuthor, digestOfAWeek };
const links = { linkToSignIn, linkForAnAdministrator };

/** Every letter that the program writes, with example data. */
export const exampleLetters: readonly Example[] = [
  ...noticeKinds.map((kind) => ({
    name: kind,
    label: inWords(kind),
    manner: examples[kind].manner,
    render: () => renderLetter(examples[kind]),
  })),
  ...Object.entries(digests).map(([name, data]) => ({
    name,
    label: inWords(name),
    manner: 'digest' as const,
    render: () => renderDigest(data),
  })),
  ...Object.entries(links).map(([name, data]) => ({
    name,
    label: inWords(name),
    manner: 'link' as const,
    render: () => renderSignInLink(data),
  })),
];
