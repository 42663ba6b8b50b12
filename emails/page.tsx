import { Body, Container, Head, Heading, Hr, Html, Preview, Section, Text } from 'react-email';
import type { Letter } from './compose.ts';
import { Changes, CouncilBand, Dates, OneButton, Paragraph, Quote, Subheading } from './parts.tsx';
import { sheet, styles } from './theme.ts';

/** A whole letter as HTML: what to do, the one button, then what happened, who has it, what is due, why one gets it. */
export const LetterPage = ({ letter }: { letter: Letter }) => (
  <Html lang="en-GB">
    <Head>
      <title>{letter.subject}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <style>{sheet}</style>
    </Head>
    <Body className="page" lang="en-GB" style={styles.body}>
      <Preview useTitleTag={false}>{letter.firstLine}</Preview>
      <Container className="paper" style={styles.container}>
        <CouncilBand council={letter.council} />
        <Section style={styles.inside}>
          <Heading as="h1" className="ink" style={styles.heading}>
            {letter.heading}
          </Heading>
          <Text className="ink" style={styles.lead}>
            {letter.firstLine}
          </Text>
          <Text className="ink" style={styles.text}>
            <strong>{letter.case.title}</strong>
            <br />
            {letter.case.kind} {letter.case.reference}
          </Text>
          <OneButton link={letter.link} />
          <Subheading>What happened</Subheading>
          {letter.happened.map((sentence, index) => (
            <Paragraph key={index}>{sentence}</Paragraph>
          ))}
          {letter.quote && <Quote quote={letter.quote} />}
          {letter.changes.length > 0 && <Changes changes={letter.changes} />}
          <Subheading>Who has it now</Subheading>
          <Paragraph>{letter.case.stateSentence}</Paragraph>
          {letter.dates.length > 0 && <Dates dates={letter.dates} />}
          <Hr className="line" style={styles.rule} />
          <Text className="quiet" style={styles.quiet}>
            {letter.why}
            <br />
            Sent automatically for {letter.council.name}.
          </Text>
        </Section>
      </Container>
    </Body>
  </Html>
);
