import type { ReactNode } from 'react';
import { Body, Container, Head, Heading, Html, Preview, Section, Text } from 'react-email';
import { CouncilBand } from './parts.tsx';
import { sheet, styles } from './theme.ts';

interface FrameProps {
  subject: string;
  heading: string;
  /** What to do: the first line, and what a list of mail shows of it. */
  lead: string;
  council: Parameters<typeof CouncilBand>[0]['council'];
  children: ReactNode;
}

/** What every letter has around its own words: the council's band, the heading, and what to do. */
export const Frame = ({ subject, heading, lead, council, children }: FrameProps) => (
  <Html lang="en-GB">
    <Head>
      <title>{subject}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <style>{sheet}</style>
    </Head>
    <Body className="page" lang="en-GB" style={styles.body}>
      <Preview useTitleTag={false}>{lead}</Preview>
      <Container className="paper" style={styles.container}>
        <CouncilBand council={council} />
        <Section style={styles.inside}>
          <Heading as="h1" className="ink" style={styles.heading}>
            {heading}
          </Heading>
          <Text className="ink" style={styles.lead}>
            {lead}
          </Text>
          {children}
        </Section>
      </Container>
    </Body>
  </Html>
);
