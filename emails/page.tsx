import { Hr, Text } from 'react-email';
import type { Letter } from './compose.ts';
import { Frame } from './frame.tsx';
import { Also, Changes, Dates, FootLink, OneButton, Paragraph, Quote, Subheading } from './parts.tsx';
import { styles } from './theme.ts';

/** A whole letter as HTML: what to do, the one button, then what happened, who has it, what is due, why one gets it. Who is consulted reads in place of the case what it is about, and what their link is. */
export const LetterPage = ({ letter }: { letter: Letter }) => (
  <Frame subject={letter.subject} heading={letter.heading} lead={letter.firstLine} council={letter.council}>
    {letter.case && (
      <Text className="ink" style={styles.text}>
        <strong>{letter.case.title}</strong>
        <br />
        {letter.case.kind} {letter.case.reference}
      </Text>
    )}
    {letter.round && (
      <Paragraph>
        <strong>{letter.round.title}</strong>
      </Paragraph>
    )}
    {letter.also.length > 0 && <Also also={letter.also} are={letter.alsoAre} />}
    <OneButton link={letter.link} />
    {letter.round?.about && <Quote quote={letter.round.about} />}
    <Subheading>{letter.happenedIs}</Subheading>
    {letter.happened.map((sentence, index) => (
      <Paragraph key={index}>{sentence}</Paragraph>
    ))}
    {letter.quote && <Quote quote={letter.quote} />}
    {letter.changes.length > 0 && <Changes changes={letter.changes} />}
    {letter.case && (
      <>
        <Subheading>Who has it now</Subheading>
        <Paragraph>{letter.case.stateSentence}</Paragraph>
      </>
    )}
    {letter.dates.length > 0 && <Dates dates={letter.dates} />}
    {letter.ownLink && (
      <>
        <Subheading>Your link</Subheading>
        {letter.ownLink.map((sentence, index) => (
          <Paragraph key={index}>{sentence}</Paragraph>
        ))}
      </>
    )}
    <Hr className="line" style={styles.rule} />
    <Text className="quiet" style={styles.quiet}>
      {letter.why}
      {letter.choices && (
        <>
          {' '}
          {letter.choices.words}
          <br />
          <FootLink link={letter.choices} />
        </>
      )}
      <br />
      Sent automatically for {letter.council.name}.
    </Text>
  </Frame>
);
