import { Hr, Link, Text } from 'react-email';
import type { Digest } from './compose-digest.ts';
import { Frame } from './frame.tsx';
import { FootLink, Item, OneButton, Paragraph, Subheading } from './parts.tsx';
import { styles } from './theme.ts';

/** The one message of a working day: what to do first, the one button, then the list, each line leading to its page. */
export const DigestPage = ({ digest }: { digest: Digest }) => (
  <Frame subject={digest.subject} heading={digest.heading} lead={digest.firstLine} council={digest.council}>
    <OneButton link={digest.link} />
    {digest.sections.map((section) => (
      <div key={section.heading}>
        <Subheading>{section.heading}</Subheading>
        {section.sentences.map((sentence) => (
          <Paragraph key={sentence}>{sentence}</Paragraph>
        ))}
        {section.items.map((item, index) => (
          <Item key={index}>
            <Text className="ink" style={{ ...styles.text, margin: 0 }}>
              <strong>{item.what}</strong>
              <br />
              <Link className="link" href={item.href} style={styles.link}>
                {item.title} ({item.reference})
              </Link>
              {item.more > 0 && ` and ${item.more} more of its report`}
              {(item.dueInWords || item.left) && (
                <>
                  <br />
                  {item.dueInWords}
                  {item.dueInWords && item.left && ', '}
                  {item.left && (
                    <span
                      className={item.late ? 'late' : undefined}
                      style={item.late ? styles.late : styles.whole}
                    >
                      {item.left}
                    </span>
                  )}
                </>
              )}
            </Text>
          </Item>
        ))}
        {section.andMore && <Paragraph>{section.andMore}</Paragraph>}
      </div>
    ))}
    <Hr className="line" style={styles.rule} />
    <Text className="quiet" style={styles.quiet}>
      {digest.why}
      <br />
      <FootLink link={digest.choices} />
      <br />
      <FootLink link={digest.stop} />
      <br />
      Sent automatically for {digest.council.name}.
    </Text>
  </Frame>
);
