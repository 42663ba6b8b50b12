import { rootCertificates } from 'node:tls';
import { createTransport } from 'nodemailer';
import { failureFrom, PermanentFailure } from './delivery-failures.ts';
import { oneLine } from './words.ts';

export { PermanentFailure, TemporaryFailure } from './delivery-failures.ts';

export interface Address {
  name: string;
  address: string;
}

/** A file that goes with a letter: a date for the reader's calendar. */
export interface Attachment {
  /** Such as `cabinet-2026-05-14.ics`. */
  filename: string;
  /** Such as `text/calendar; method=PUBLISH`. */
  contentType: string;
  content: string;
  /** Where the same can be had, for a transport that takes no files. */
  link: { href: string; label: string };
}

export interface Message {
  /** With its angle brackets, from `messageIdOf`: the same for every attempt, so that a reader's mail program sees one. */
  messageId: string;
  from: Address;
  to: Address;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  attachments?: readonly Attachment[];
}

export interface Delivered {
  messageId: string;
  /** What the mail server answered, for the record. */
  response: string;
}

export interface Transport {
  name: 'smtp' | 'notify' | 'mailbox';
  /** Rejects with a PermanentFailure or a TemporaryFailure. */
  send(message: Message): Promise<Delivered>;
  /** Lets go of open connections. */
  close(): void;
}

/**
 * RFC 3834: written by a machine, so that no holiday reply answers it; Exchange asks for its own header. These win over
 * what a message brings.
 */
const automatic = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
};

const addressShape = /^[^\s<>,;:"()@]+@[^\s<>,;:"()@]+$/;

function checkedAddress({ name, address }: Address, ofTheAddress: boolean): Address {
  if (!addressShape.test(address))
    throw new PermanentFailure('That is not an email address', { ofTheAddress });
  return { name: oneLine(name), address };
}

/** The message as it leaves: header values on one line each, addresses that are addresses. */
export const outgoing = (message: Message): Message => ({
  ...message,
  from: checkedAddress(message.from, false),
  to: checkedAddress(message.to, true),
  subject: oneLine(message.subject),
  headers: {
    ...Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, oneLine(value)])),
    ...automatic,
  },
});

const isOwnMachine = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host);

/** The URL of a mail server. Never says the URL itself: it may hold a password. */
function mailServerAt(smtpUrl: string): URL {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : undefined;
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') {
    throw new TypeError('SMTP_URL must look like smtp://user:password@mail.example.org:587 or smtps://…');
  }
  return url;
}

/**
 * Sends through a mail server over a few kept connections. `smtps:` is TLS from the first byte; `smtp:` turns to TLS
 * where the server offers it, and must before a password leaves this machine (`?requireTLS=false` says otherwise). Its
 * certificate must be by an authority that Node knows, or by one of `authorities` (PEM).
 * Throws a TypeError for a URL that is none.
 */
export function smtpTransport(smtpUrl: string, authorities?: string): Transport {
  const url = mailServerAt(smtpUrl);
  const pool = createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: 3,
    // The queue tries again, and keeps the record of it. A second retry in here would send some messages twice.
    maxRequeues: 0,
    requireTLS: url.username !== '' && !isOwnMachine(url.hostname),
    ...(authorities && { tls: { ca: [...rootCertificates, authorities] } }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'smtp',
    async send(message) {
      try {
        const { attachments = [], ...letter } = outgoing(message);
        const files = attachments.map(({ filename, contentType, content }) => ({
          filename,
          contentType,
          content,
        }));
        const { response } = await pool.sendMail({ ...letter, attachments: files });
        return { messageId: message.messageId, response };
      } catch (error) {
        throw failureFrom(error);
      }
    },
    close: () => pool.close(),
  };
}

/** Keeps the mail instead of sending it: the demonstration's mailbox page, and any council without SMTP_URL. */
export function mailboxTransport(keep: (message: Message) => Promise<void> | void): Transport {
  return {
    name: 'mailbox',
    async send(message) {
      try {
        await keep(outgoing(message));
      } catch (error) {
        throw failureFrom(error);
      }
      return { messageId: message.messageId, response: 'Kept in the mailbox' };
    },
    close: () => {},
  };
}

/**
 * The Message-ID of a notice's delivery: the same at every attempt. `domain` is the host of BASE_URL.
 * Throws a TypeError where the two would not make a valid one (RFC 5322, 3.6.4).
 */
export function messageIdOf(deliveryId: string | number, domain: string): string {
  const id = `notice.${deliveryId}@${domain}`;
  if (!/^[\w.-]+@[\w.-]+$/.test(id))
    throw new TypeError(`No Message-ID can be made of ${JSON.stringify(id)}`);
  return `<${id}>`;
}
