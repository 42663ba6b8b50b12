import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../app/config.ts';
import { PermanentFailure, TemporaryFailure } from '../../emails/delivery-failures.ts';
import { notifyTransport } from '../../emails/notify.ts';
import { type Message, messageIdOf } from '../../emails/transports.ts';

const service = '11111111-2222-4333-8444-555555555555';
const secret = '99999999-8888-4777-8666-555555555555';
const templateId = '12345678-1234-4234-8234-123456789012';
const apiKey = `council_key-${service}-${secret}`;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const partOf = (text: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(text ?? '', 'base64url').toString());

/** Speaks Notify's interface: checks the token with the secret, and answers as a test says. */
async function startNotify(answer: { status: number; body: unknown } = { status: 201, body: { id: 'n' } }) {
  const asked: { path: string; body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const say = (status: number, said: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(said));
    const [head, claims, signature] = (request.headers.authorization ?? '').replace('Bearer ', '').split('.');
    const right = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url');
    const { iss, iat } = partOf(claims);
    const isFresh = Math.abs(Number(iat) - Date.now() / 1000) < 30;
    if (partOf(head).alg !== 'HS256' || signature !== right || iss !== service || !isFresh)
      return say(403, { errors: [{ error: 'AuthError', message: 'Invalid token: API key not found' }] });
    asked.push({ path: `${request.method} ${request.url}`, body: JSON.parse(body) });
    say(answer.status, answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => new Promise((closed) => server.close(closed)));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, asked };
}

const message: Message = {
  messageId: messageIdOf('8d6b2f0e-1', 'due-regard.example.org'),
  from: { name: 'Example Borough Council', address: 'due-regard@example.org' },
  to: { name: 'Sam Example', address: 'officer@example.org' },
  subject: 'Review by Thursday',
  html: '<p>Review it</p>',
  text: 'Review it.\n\n# 1 of the report\n---\nhttps://due-regard.example.org/cases/DIA-2026-0001',
  headers: {},
};
const failureOf = (sent: Promise<unknown>) => sent.then(String, (error: unknown) => error);

it('a letter goes through one template, under its own reference, signed with the secret', async () => {
  const { url, asked } = await startNotify();
  const notify = notifyTransport({ apiKey, templateId, url });
  expect(await notify.send(message)).toMatchObject({ messageId: message.messageId });
  expect(asked).toEqual([
    {
      path: 'POST /v2/notifications/email',
      body: {
        template_id: templateId,
        email_address: 'officer@example.org',
        reference: '<notice.8d6b2f0e-1@due-regard.example.org>',
        personalisation: {
          subject: 'Review by Thursday',
          body: 'Review it.\n\n\u200b# 1 of the report\n\nhttps://due-regard.example.org/cases/DIA-2026-0001',
        },
      },
    },
  ]);
});

it('carries no file, but says once where the dates of a letter can be had', async () => {
  const { url, asked } = await startNotify();
  const link = { href: 'https://due-regard.example.org/deadlines.ics?who=me', label: 'Your dates' };
  const file = (filename: string) => ({ filename, contentType: 'text/calendar', content: 'BEGIN', link });
  const attachments = [file('deadline-1.ics'), file('meeting-2.ics')];
  await notifyTransport({ apiKey, templateId, url }).send({ ...message, text: 'Sign it.\n', attachments });
  expect(asked).toMatchObject([
    {
      body: {
        personalisation: {
          body: 'Sign it.\n\nYour dates:\nhttps://due-regard.example.org/deadlines.ics?who=me\n',
        },
      },
    },
  ]);
});

const refusals: [number, string, typeof PermanentFailure | typeof TemporaryFailure, boolean?][] = [
  [400, 'email_address Not a valid email address', PermanentFailure, true],
  [400, 'Can’t send to this recipient using a team-only API key', TemporaryFailure],
  [400, 'Template not found', TemporaryFailure],
  [429, 'Exceeded rate limit for key type LIVE', TemporaryFailure],
  [500, 'Internal server error', TemporaryFailure],
];
it.each(refusals)('%i “%s” is told apart', async (status, said, kind, ofTheAddress) => {
  const { url } = await startNotify({ status, body: { errors: [{ error: 'E', message: said }] } });
  const failure = await failureOf(notifyTransport({ apiKey, templateId, url }).send(message));
  expect(failure).toBeInstanceOf(kind);
  expect(failure).toMatchObject({ status, message: expect.stringContaining(said) });
  if (ofTheAddress) expect(failure).toMatchObject({ ofTheAddress });
});

it('a wrong key loses no letter, and no failure shows it', async () => {
  const { url, asked } = await startNotify();
  const wrong = `council_key-${service}-${templateId}`;
  const failure = await failureOf(notifyTransport({ apiKey: wrong, templateId, url }).send(message));
  expect(failure).toBeInstanceOf(TemporaryFailure);
  expect(failure).toMatchObject({ status: 403, message: expect.not.stringContaining(templateId) });
  expect(asked).toEqual([]);
});

it('is set whole or not at all, and not beside a mail server', () => {
  const problemsOf = (env: Record<string, string>) => {
    try {
      return readConfig(env, () => 'kept').notify;
    } catch (error) {
      return error instanceof ConfigError ? error.problems : error;
    }
  };
  expect(problemsOf({ NOTIFY_API_KEY: apiKey, NOTIFY_TEMPLATE_ID: templateId })).toMatchObject({
    apiKey,
    templateId,
  });
  expect(problemsOf({ NOTIFY_API_KEY: apiKey })).toEqual([
    'NOTIFY_API_KEY and NOTIFY_TEMPLATE_ID must both be set, or neither.',
  ]);
  expect(
    problemsOf({
      NOTIFY_API_KEY: apiKey,
      NOTIFY_TEMPLATE_ID: templateId,
      SMTP_URL: 'smtp://mail.example.org',
    }),
  ).toEqual(['SMTP_URL or NOTIFY_API_KEY must be empty: letters leave by one of the two.']);
  expect(problemsOf({ NOTIFY_API_KEY: 'key', NOTIFY_TEMPLATE_ID: templateId })).toEqual([
    'NOTIFY_API_KEY must be a whole key of GOV.UK Notify.',
  ]);
});
