/** What every notice of a council says alike. Each council sets its own; these are the demonstration council's. */
export const noticeTexts = [
  {
    name: 'copies',
    label: 'Where copies can be had',
    hint: 'The address from which, subject to any prohibition or restriction on their disclosure, copies of documents are available.',
    usual:
      'Subject to any prohibition or restriction on their disclosure, copies of these documents, or extracts from them, can be had from Democratic Services, Town Hall, Example Square, or from democratic.services@council.example.org.',
  },
  {
    name: 'otherDocuments',
    label: 'Other documents',
    hint: 'That other documents may be submitted to the decision maker.',
    usual: 'Other documents relevant to the matter may be submitted to the decision maker.',
  },
  {
    name: 'requests',
    label: 'How to ask for details of other documents',
    hint: 'The procedure for requesting details of those documents as they become available.',
    usual:
      'Write to Democratic Services at that address, name the notice, and we send you their details as they become available.',
  },
  {
    name: 'objections',
    label: 'How to say why a private meeting should be open',
    hint: 'On the first notice of a private meeting.',
    usual:
      'Write to Democratic Services by the sixth working day before the meeting. What you say, and our answer, is in the second notice.',
  },
  {
    name: 'contact',
    label: 'Whom to ask',
    hint: 'Where the front sheet names no contact officer.',
    usual: 'Democratic Services',
  },
] as const;
export type NoticeTextName = (typeof noticeTexts)[number]['name'];
export type NoticeTexts = Record<NoticeTextName, string>;

/** The council's own texts, and the usual one wherever it has set none. */
export function readNoticeTexts(stored: unknown): NoticeTexts {
  const own: Record<string, unknown> =
    typeof stored === 'object' && stored !== null ? Object.fromEntries(Object.entries(stored)) : {};
  const text = (name: NoticeTextName) => {
    const set = own[name];
    const usual = noticeTexts.find((it) => it.name === name)?.usual ?? '';
    return typeof set === 'string' && set !== '' ? set : usual;
  };
  return {
    copies: text('copies'),
    otherDocuments: text('otherDocuments'),
    requests: text('requests'),
    objections: text('objections'),
    contact: text('contact'),
  };
}
