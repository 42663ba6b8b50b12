import { createElement } from 'react';
import { Hr, render, Text } from 'react-email';
import { Frame } from './frame.tsx';
import { OneButton, Paragraph } from './parts.tsx';
import { styles } from './theme.ts';

export interface SignInLinkData {
  council: { name: string; colour?: string };
  /** The link itself. It signs its reader in. */
  href: string;
  minutes: number;
  /** Whether somebody asked for it on the sign-in page. Else it was made for them, and works in any browser. */
  asked: boolean;
}

interface Words {
  subject: string;
  lead: string;
  rules: string[];
  why: string;
}

function wordsOf({ council, minutes, asked }: SignInLinkData): Words {
  return {
    subject: asked ? 'Your link to sign in to Due Regard' : 'You are an administrator of Due Regard',
    lead: asked
      ? `Use this link to sign in to Due Regard for ${council.name}.`
      : `You can now sign in to Due Regard for ${council.name} as its administrator.`,
    rules: [
      `It works once and for ${minutes} minutes${asked ? ', in the browser where you asked for it' : ''}.`,
      'Do not pass it on: whoever opens it is signed in as you.',
    ],
    why: asked
      ? 'Somebody entered this address on the sign-in page. If it was not you, do nothing: without this link nobody is signed in.'
      : 'Somebody who looks after the service gave you this role. If you did not expect it, do nothing.',
  };
}

const SignInLinkPage = ({ data, words }: { data: SignInLinkData; words: Words }) => (
  <Frame subject={words.subject} heading="Sign in to Due Regard" lead={words.lead} council={data.council}>
    <OneButton link={{ label: 'Sign in', href: data.href }} />
    {words.rules.map((rule) => (
      <Paragraph key={rule}>{rule}</Paragraph>
    ))}
    <Hr className="line" style={styles.rule} />
    <Text className="quiet" style={styles.quiet}>
      {words.why}
      <br />
      Sent automatically for {data.council.name}.
    </Text>
  </Frame>
);

/** A sign-in link as a letter, in HTML and in plain text that says the same. */
export async function renderSignInLink(
  data: SignInLinkData,
): Promise<{ subject: string; html: string; text: string }> {
  const words = wordsOf(data);
  const blocks = [
    words.lead,
    data.href,
    ...words.rules,
    `--\n${words.why}\nSent automatically for ${data.council.name}.`,
  ];
  return {
    subject: words.subject,
    html: await render(createElement(SignInLinkPage, { data, words })),
    text: `${blocks.join('\n\n')}\n`,
  };
}
