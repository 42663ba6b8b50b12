import { Fragment, type ReactNode } from 'react';
import { Button, Heading, Link, Section, Text } from 'react-email';
import type { Letter } from './compose.ts';
import { bandOf, styles } from './theme.ts';

/**
 * What the inside of a letter is made of. Each part carries its class for the dark theme beside its inline style. Keys
 * are places: a letter is written once, and the same sentence may stand in it twice.
 */

export const CouncilBand = ({ council }: { council: Letter['council'] }) => {
  const band = bandOf(council.colour);
  return (
    <Section style={{ ...band, padding: '14px 20px' }}>
      <Text style={{ ...styles.text, margin: 0, fontWeight: 700, color: band.color }}>{council.name}</Text>
    </Section>
  );
};

export const Subheading = ({ children }: { children: ReactNode }) => (
  <Heading as="h2" className="ink" style={styles.subheading}>
    {children}
  </Heading>
);

export const Paragraph = ({ children }: { children: ReactNode }) => (
  <Text className="ink" style={styles.text}>
    {children}
  </Text>
);

/** Single line ends in typed words stay line ends. */
const Lines = ({ text }: { text: string }) =>
  text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));

export const Quote = ({ quote }: { quote: NonNullable<Letter['quote']> }) => (
  <>
    <Subheading>{quote.heading}</Subheading>
    <blockquote className="line" style={styles.quote}>
      {quote.paragraphs.map((paragraph, index) => (
        <Paragraph key={index}>
          <Lines text={paragraph} />
        </Paragraph>
      ))}
    </blockquote>
  </>
);

export const Item = ({ children }: { children: ReactNode }) => (
  <div className="line" style={styles.item}>
    {children}
  </div>
);

export const Changes = ({ changes }: { changes: Letter['changes'] }) => (
  <>
    <Subheading>What changed</Subheading>
    {changes.map(({ label, before, after }, index) => (
      <Item key={index}>
        <Text className="ink" style={{ ...styles.text, margin: 0, fontWeight: 700 }}>
          {label}
        </Text>
        <Text className="quiet" style={{ ...styles.quiet, margin: 0 }}>
          Before: <Lines text={before} />
        </Text>
        <Text className="ink" style={{ ...styles.text, margin: 0 }}>
          Now: <Lines text={after} />
        </Text>
      </Item>
    ))}
  </>
);

/** Label over date, not beside it: two columns do not fit on a phone. Late is said in words, not only in colour. */
export const Dates = ({ dates }: { dates: Letter['dates'] }) => (
  <>
    <Subheading>Dates</Subheading>
    {dates.map(({ label, when, left, late }, index) => (
      <Item key={index}>
        <Text className="ink" style={{ ...styles.text, margin: 0 }}>
          <strong>{label}</strong>
          <br />
          {when}
          {left && (
            <>
              {', '}
              <span className={late ? 'late' : undefined} style={late ? styles.late : styles.whole}>
                {left}
              </span>
            </>
          )}
        </Text>
      </Item>
    ))}
  </>
);

/** The one link of a letter. */
export const OneButton = ({ link }: { link: Letter['link'] }) => (
  <Section style={{ margin: '0 0 16px' }}>
    <Button className="button" href={link.href} style={styles.button}>
      {link.label}
    </Button>
  </Section>
);

/** A link of the small print: to one's choices, or to stop a digest. */
export const FootLink = ({ link }: { link: { href: string; label: string } }) => (
  <Link className="link" href={link.href} style={styles.link}>
    {link.label}
  </Link>
);

/** The other cases of the report, so that nobody takes it for a letter about one alone. */
export const Also = ({ also, are }: { also: Letter['also']; are: string }) => (
  <Text className="ink" style={styles.text}>
    {are}:
    {also.map(({ title, reference }) => (
      <Fragment key={reference}>
        <br />
        {title} ({reference})
      </Fragment>
    ))}
  </Text>
);
