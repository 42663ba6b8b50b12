import { Details } from './Details.tsx';

/** A letter as a mail program shows it, and the same as plain text. A link in it opens in the window. */
export function LetterFrame({ subject, html, text }: { subject: string; html: string; text: string }) {
  return (
    <>
      <iframe
        className="dr-letter__page"
        title={`The letter: ${subject}`}
        sandbox="allow-top-navigation-by-user-activation"
        srcDoc={html.replace(/<head([^>]*)>/i, '<head$1><base target="_top">')}
      />
      <Details summary="The same as plain text">
        <pre className="dr-letter__text">{text}</pre>
      </Details>
    </>
  );
}
