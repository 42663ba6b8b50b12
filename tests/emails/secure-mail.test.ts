import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../app/config.ts';
import { examples } from '../../emails/examples.ts';
import { renderLetter } from '../../emails/letter.ts';
import { type Message, messageIdOf, smtpTransport, TemporaryFailure } from '../../emails/transports.ts';
import { makeAuthority } from '../support/certificates.ts';
import { refusal, startMailServer } from './mail-server.ts';

const council = makeAuthority('Example Borough Council');
const opened: { close(): unknown }[] = [];
const keep = <T extends { close(): unknown }>(one: T): T => {
  opened.unshift(one);
  return one;
};
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** A mail server that takes one name and password, with a certificate that an authority gave it. */
async function serverOf(options: SMTPServerOptions = {}, by = council) {
  /** What somebody who listens on the wire could have read of it before TLS: nothing where this is empty. */
  const inTheClear: string[] = [];
  const server = keep(
    await startMailServer({
      ...by.giveServer(),
      authOptional: false,
      disabledCommands: [],
      onAuth({ username, password }, session, done) {
        if (!session.secure) inTheClear.push(`${username}:${password}`);
        if (username === 'due-regard' && password === 's3cret') return done(null, { user: username });
        return done(refusal(535, '5.7.8 Authentication credentials invalid'));
      },
      ...options,
    }),
  );
  const at = (scheme: 'smtp' | 'smtps', password = 's3cret') =>
    server.url.replace('smtp://', `${scheme}://due-regard:${password}@`);
  return { server, at, inTheClear };
}

async function aMessage(): Promise<Message> {
  return {
    messageId: messageIdOf('8d6b2f0e-1', 'due-regard.example.org'),
    from: { name: 'Example Borough Council', address: 'due-regard@example.org' },
    to: { name: 'Sam Example', address: 'officer@example.org' },
    headers: {},
    ...(await renderLetter(examples.returned)),
  };
}

const send = async (url: string, authorities?: string) =>
  keep(smtpTransport(url, authorities)).send(await aMessage());
const failureOf = (sent: Promise<unknown>): Promise<unknown> =>
  sent.then(
    () => 'sent',
    (error: unknown) => error,
  );

describe('a mail server that the council’s own authority vouches for', () => {
  it('is spoken to in TLS as soon as it offers it, and only then told name and password', async () => {
    const { server, at, inTheClear } = await serverOf();
    await send(at('smtp'), council.certificate);
    expect(server.received).toHaveLength(1);
    expect(server.raw[0]).toMatch(/^Subject: Make the changes asked for/m);
    expect(inTheClear).toEqual([]);
  });

  it('is spoken to in TLS from the first byte where its address begins with smtps', async () => {
    const { server, at } = await serverOf({ secure: true });
    await send(at('smtps'), council.certificate);
    expect(server.received).toHaveLength(1);
  });

  it('tells an administrator what to put right where it does not take the password', async () => {
    const { server, at } = await serverOf();
    const failure = await failureOf(send(at('smtp', 'guess'), council.certificate));
    expect(failure).toBeInstanceOf(TemporaryFailure);
    expect(failure).toMatchObject({
      status: 535,
      message:
        'The mail server does not take the name and password in SMTP_URL. It says: 535 5.7.8 Authentication credentials invalid',
    });
    expect(server.received).toEqual([]);
  });
});

describe('the file of the council’s own authority', () => {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-ca-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileOf = (text: string) => {
    const file = join(folder, 'ca.pem');
    writeFileSync(file, text);
    return file;
  };
  const read = (file: string) =>
    readConfig({ SMTP_URL: 'smtp://mail.example.org', SMTP_CA_FILE: file }, () => 'kept');

  it('is what the program goes by, with whatever is written around its certificates', async () => {
    const { server, at } = await serverOf();
    const other = makeAuthority('Before').certificate;
    const config = read(fileOf(`Our authorities\n${other}# and\n${council.certificate}`));
    await send(at('smtp'), config.smtpAuthorities);
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['is empty', ''],
    ['is no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
    ['holds a private key too', `${council.certificate}${council.giveServer().key}`],
  ])('stops the start where it %s', (_what, text) => {
    expect(() => read(fileOf(text))).toThrow(
      'SMTP_CA_FILE must be a file that can be read and holds certificates (PEM), and nothing secret.',
    );
  });

  it('is for a mail server', () => {
    expect(() => readConfig({ SMTP_CA_FILE: fileOf(council.certificate) }, () => 'kept')).toThrow(
      'SMTP_URL must be set too, because SMTP_CA_FILE is.',
    );
  });
});

describe('a mail server for which nobody vouches', () => {
  const stranger = makeAuthority('Somebody Else');
  it.each([
    ['smtp', {}],
    ['smtps', { secure: true }],
  ] as const)('is told neither password nor letter (%s)', async (scheme, options) => {
    const { server, at, inTheClear } = await serverOf(options, stranger);
    for (const authorities of [undefined, council.certificate]) {
      const failure = await failureOf(send(at(scheme), authorities));
      expect(failure).toBeInstanceOf(TemporaryFailure);
      expect(String(failure)).toContain(
        'The certificate of the mail server is not to be trusted: it is by an authority that is not known here. Put the council’s own authority into SMTP_CA_FILE.',
      );
    }
    expect(server.received).toEqual([]);
    expect(inTheClear).toEqual([]);
  });

  it('nor is one whose certificate is for another name', async () => {
    const { server, at } = await serverOf({ secure: true, ...council.giveServer('mail.example.org') });
    const failure = await failureOf(send(at('smtps'), council.certificate));
    expect(server.received).toEqual([]);
    expect(String(failure)).toContain('it is for another name than the one in SMTP_URL');
  });

  it('nor is one that offers no TLS, where a password would cross a network', async () => {
    const { server, at, inTheClear } = await serverOf({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
    });
    const far = at('smtp').replace('127.0.0.1', '[::ffff:127.0.0.1]');
    const failure = await failureOf(send(far, council.certificate));
    expect(String(failure)).toContain('The mail server offers no TLS');
    expect(inTheClear).toEqual([]);
    expect(server.received).toEqual([]);
  });
});
