import { createHmac } from 'node:crypto';
import { PermanentFailure, TemporaryFailure } from './delivery-failures.ts';
import { type Attachment, type Message, outgoing, type Transport } from './transports.ts';

export interface NotifyOptions {
  /** As GOV.UK Notify gives it: a name, the service's id and the secret, joined by hyphens. */
  apiKey: string;
  /** A template with two placeholders, ((subject)) as its subject and ((body)) as its message. */
  templateId: string;
  /** Notify itself where it is not said. */
  url?: string | undefined;
}

const notify = 'https://api.notifications.service.gov.uk';
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const keyShape = new RegExp(`(${uuid})-(${uuid})$`, 'i');
const patience = 30_000;

export const isNotifyKey = (text: string): boolean => keyShape.test(text);

/**
 * Sends through GOV.UK Notify: the plain text, as the body of one template, under the letter's own reference. Notify
 * takes no headers and no HTML, and a file only by its own upload: for a calendar file it carries the link to one. It does not know a reference again, so that a letter that was taken twice is told by it in Notify's record.
 */
export function notifyTransport({ apiKey, templateId, url = notify }: NotifyOptions): Transport {
  const [, service, secret] = keyShape.exec(apiKey) ?? [];
  if (!service || !secret) throw new TypeError('NOTIFY_API_KEY must be a key of GOV.UK Notify');
  return {
    name: 'notify',
    async send(message) {
      const { to, messageId, subject, text, attachments = [] } = outgoing(message);
      const asked = { template_id: templateId, email_address: to.address, reference: messageId };
      const answer = await post(`${url}/v2/notifications/email`, tokenOf(service, secret), {
        ...asked,
        personalisation: { subject, body: markdownOf(`${text}${linksTo(attachments)}`) },
      });
      const said = await answer.text().catch(() => '');
      if (!answer.ok) throw refusalOf(answer.status, said);
      return { messageId, response: `${answer.status} GOV.UK Notify took it` };
    },
    close: () => {},
  };
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** RFC 7519 with HMAC and SHA-256, as Notify asks for it: who sends, and when, within half a minute. */
function tokenOf(service: string, secret: string): string {
  const said = `${encoded({ typ: 'JWT', alg: 'HS256' })}.${encoded({ iss: service, iat: Math.floor(Date.now() / 1000) })}`;
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`;
}

async function post(url: string, token: string, body: unknown): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    throw new TemporaryFailure('GOV.UK Notify was not reached', { cause: error });
  }
}

/**
 * 400 is this message's fault, and now and then the address's. 401 and 403 are our key's, and 404 our template's or our
 * address of Notify: an administrator puts those right, and the letters must not be lost over it. 429 and 5xx pass.
 */
function refusalOf(status: number, said: string): PermanentFailure | TemporaryFailure {
  const why = `GOV.UK Notify refused it with ${status}: ${sentencesOf(said)}`;
  if (status !== 400) return new TemporaryFailure(why, { status });
  if (/template|team-only|trial mode|personalisation/i.test(said))
    return new TemporaryFailure(why, { status });
  return new PermanentFailure(why, { status, ofTheAddress: /email_address/.test(said) });
}

/** Notify answers { errors: [{ error, message }] }. */
function sentencesOf(said: string): string {
  try {
    const answer: unknown = JSON.parse(said);
    const errors = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'errors') : undefined;
    if (!Array.isArray(errors)) return said.slice(0, 300);
    return errors
      .map((error) => String(Reflect.get(Object(error), 'message')))
      .join('; ')
      .slice(0, 300);
  } catch {
    return said.slice(0, 300);
  }
}

/** Where the files can be had that do not go this way, each place once. */
const linksTo = (attachments: readonly Attachment[]): string =>
  [...new Set(attachments.map(({ link }) => `\n${link.label}:\n${link.href}\n`))].join('');

/** Our plain text as Notify's markdown: what would be a heading, a quotation or a rule there stays what it was. */
const markdownOf = (text: Message['text']): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^(\s*)([#^>])/, '$1\u200b$2').replace(/^\s*[-*_]{3,}\s*$/, ''))
    .join('\n');
