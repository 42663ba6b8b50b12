import { Bookmark, type IParagraphOptions, Paragraph, Tab, TextRun } from 'docx';

/** Text with its tabs, and with line ends inside the paragraph. */
export function runsOf(text: string, more: { bold?: true } = {}): TextRun[] {
  return text.split('\n').map((line, index) => {
    const parts = line.split('\t').flatMap((part, n) => (n === 0 ? [part] : [new Tab(), part]));
    return new TextRun({
      ...more,
      children: parts.filter((part) => part !== ''),
      ...(index > 0 && { break: 1 }),
    });
  });
}

/** What the program wrote itself, with its mark. */
export function marked(
  text: string,
  mark: string | undefined,
  { bold, ...options }: IParagraphOptions & { bold?: true },
): Paragraph {
  const children = runsOf(text, bold && { bold });
  return new Paragraph({ ...options, children: mark ? [new Bookmark({ id: mark, children })] : children });
}
