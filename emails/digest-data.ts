/** One line of a digest: what it is, about which case, until when. */
export interface DigestItem {
  /** "Sign the legal part, or return it", "Legal has signed". */
  what: string;
  title: string;
  reference: string;
  /** Other cases of the same report. */
  more: number;
  /** An http or https address. */
  href: string;
  /** "5 pm on Thursday 31 July 2008". */
  dueInWords?: string;
  /** "3 working days left", "today", "2 working days late". */
  left?: string;
  late: boolean;
}

/** The one message of a person's working day. */
export interface DigestData {
  council: { name: string; colour?: string; baseUrl: string };
  recipient: { name: string };
  /** The same list as on the first page, most urgent first. */
  waiting: readonly DigestItem[];
  /** Of what others are to do: what comes due, is late, or was escalated to the reader. */
  reminders: readonly DigestItem[];
  news: readonly DigestItem[];
  /** For a head of service, on the first working day of the week. */
  week?: { moved: number; ahead: number; lateInAll: number; late: readonly DigestItem[] };
  /** The address that stops the digest with one click. */
  stopHref: string;
}
