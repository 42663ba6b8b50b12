import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { examples } from '../../emails/examples.ts';
import { renderLetter } from '../../emails/letter.ts';
import {
  type Message,
  mailboxTransport,
  messageIdOf,
  PermanentFailure,
  smtpTransport,
  TemporaryFailure,
  type Transport,
} from '../../emails/transports.ts';
import { type MailServer, refusal, startMailServer } from './mail-server.ts';

const opened: { close(): unknown }[] = [];
const keep = <T extends { close(): unknown }>(one: T): T => {
  opened.unshift(one);
  return one;
};
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function mailServer(options?: SMTPServerOptions): Promise<{ server: MailServer; smtp: Transport }> {
  const server = keep(await startMailServer(options));
  return { server, smtp: keep(smtpTransport(server.url)) };
}

async function aMessage(changed: Partial<Message> = {}): Promise<Message> {
  return {
    messageId: messageIdOf('8d6b2f0e-1', 'due-regard.example.org'),
    from: { name: 'Example Borough Council', address: 'due-regard@example.org' },
    to: { name: 'Sam Example', address: 'officer@example.org' },
    headers: {},
    ...(await renderLetter(examples.returned)),
    ...changed,
  };
}

const failureOf = async (sent: Promise<unknown>): Promise<unknown> =>
  sent.then(
    () => 'sent',
    (error: unknown) => error,
  );

/** The URL of a server that answers line by line, and hangs up where it has no answer. */
async function hangingUpServer(answer: (line: string) => string | undefined): Promise<string> {
  const server = createServer((socket) => {
    let inMessage = false;
    socket.on('error', () => {});
    socket.write('220 mail.example.org ESMTP\r\n');
    createInterface(socket).on('line', (line) => {
      if (inMessage && line !== '.') return;
      const answered = answer(line);
      inMessage = line === 'DATA';
      if (answered === undefined) socket.destroy();
      else socket.write(`${answered}\r\n`);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  keep({ close: () => new Promise((closed) => server.close(closed)) });
  const address = server.address();
  return `smtp://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

describe('mail through a mail server', () => {
  it('arrives as it was written, in HTML and in plain text', async () => {
    const { server, smtp } = await mailServer();
    const message = await aMessage();
    const delivered = await smtp.send(message);
    expect(delivered.messageId).toBe(message.messageId);
    expect(delivered.response).toMatch(/^250/);
    const [email] = server.received;
    expect(email?.subject).toBe(message.subject);
    expect(email?.from).toMatchObject({ name: 'Example Borough Council', address: 'due-regard@example.org' });
    expect(email?.to).toMatchObject([{ name: 'Sam Example', address: 'officer@example.org' }]);
    expect(email?.text?.trim()).toBe(message.text.trim());
    expect(email?.html?.trim()).toBe(message.html.trim());
  });

  it('says that a machine wrote it, and bears the number of its delivery at every attempt', async () => {
    const { server, smtp } = await mailServer();
    const message = await aMessage({ headers: { 'X-Case': 'DIA-2008-0001', 'Auto-Submitted': 'no' } });
    await smtp.send(message);
    await smtp.send(message);
    expect(server.received.map((email) => email.messageId)).toEqual([
      '<notice.8d6b2f0e-1@due-regard.example.org>',
      '<notice.8d6b2f0e-1@due-regard.example.org>',
    ]);
    const headers = server.received[0]?.headers ?? [];
    const valuesOf = (name: string) => headers.filter(({ key }) => key === name).map(({ value }) => value);
    expect(valuesOf('auto-submitted')).toEqual(['auto-generated']);
    expect(valuesOf('x-case')).toEqual(['DIA-2008-0001']);
  });

  it('no typed line end becomes a header or another recipient', async () => {
    const recipients: string[] = [];
    const { server, smtp } = await mailServer({
      onRcptTo(address, _session, done) {
        recipients.push(address.address);
        done();
      },
    });
    const bcc = '\r\nBcc: all@example.org';
    await smtp.send(
      await aMessage({
        subject: `Sign${bcc}`,
        to: { name: `Sam${bcc}`, address: 'officer@example.org' },
        headers: { 'X-Case': `DIA${bcc}` },
      }),
    );
    expect(recipients).toEqual(['officer@example.org']);
    expect(server.raw[0]).not.toMatch(/^Bcc:/im);
  });

  it('an address that is none is refused for good, before any server hears of it', async () => {
    let connections = 0;
    const { smtp } = await mailServer({
      onConnect(_session, done) {
        connections += 1;
        done();
      },
    });
    for (const address of [
      '',
      'officer',
      'officer@example.org, all@example.org',
      'a@example.org\r\nb@example.org',
    ]) {
      const sent = smtp.send(await aMessage({ to: { name: 'Sam', address } }));
      expect(await failureOf(sent)).toBeInstanceOf(PermanentFailure);
    }
    expect(connections).toBe(0);
  });
});

describe('what became of mail that did not go', () => {
  it('an unknown recipient is for good', async () => {
    const { smtp } = await mailServer({
      onRcptTo: (_to, _session, done) => done(refusal(550, 'No such user here')),
    });
    const failure = await failureOf(smtp.send(await aMessage()));
    expect(failure).toBeInstanceOf(PermanentFailure);
    expect(failure).toMatchObject({ status: 550, message: expect.stringContaining('No such user here') });
  });

  it('a message that is refused after it was read is for good', async () => {
    const { smtp } = await mailServer({
      onData(stream, _session, done) {
        stream.resume().on('end', () => done(refusal(554, 'Refused by policy')));
      },
    });
    expect(await failureOf(smtp.send(await aMessage()))).toBeInstanceOf(PermanentFailure);
  });

  it('a busy server is for now', async () => {
    const { smtp } = await mailServer({
      onRcptTo: (_to, _session, done) => done(refusal(451, 'Try again later')),
    });
    const failure = await failureOf(smtp.send(await aMessage()));
    expect(failure).toBeInstanceOf(TemporaryFailure);
    expect(failure).toMatchObject({ status: 451 });
  });

  it('a wrong password is for now: it must not make all mail undeliverable', async () => {
    const server = keep(
      await startMailServer({
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) => done(refusal(535, 'Wrong password')),
      }),
    );
    const smtp = keep(smtpTransport(server.url.replace('//', '//due-regard:s3cret@')));
    const failure = await failureOf(smtp.send(await aMessage()));
    expect(failure).toBeInstanceOf(TemporaryFailure);
    expect(failure).toMatchObject({ status: 535, message: expect.not.stringContaining('s3cret') });
  });

  it('the name and password of the URL are what the server is given', async () => {
    const given: unknown[] = [];
    const server = keep(
      await startMailServer({
        authOptional: false,
        allowInsecureAuth: true,
        onAuth(auth, _session, done) {
          given.push(auth.username, auth.password);
          done(null, { user: auth.username });
        },
      }),
    );
    await keep(smtpTransport(server.url.replace('//', '//due-regard:a%40b@'))).send(await aMessage());
    expect(given).toEqual(['due-regard', 'a@b']);
    expect(server.received).toHaveLength(1);
  });

  it('a password never crosses a network in the clear', async () => {
    const given: unknown[] = [];
    const server = keep(
      await startMailServer({
        allowInsecureAuth: true,
        onAuth(auth, _session, done) {
          given.push(auth.password);
          done(null, { user: auth.username });
        },
      }),
    );
    // The same server by an address that does not look like this machine.
    const far = server.url.replace('127.0.0.1', 'due-regard:s3cret@[::ffff:127.0.0.1]');
    expect(await failureOf(keep(smtpTransport(far)).send(await aMessage()))).toBeInstanceOf(TemporaryFailure);
    expect(given).toEqual([]);
    await keep(smtpTransport(`${far}?requireTLS=false`)).send(await aMessage());
    expect(given).toEqual(['s3cret']);
  });

  it('a connection that drops as soon as we speak is for now', async () => {
    const url = await hangingUpServer((line) => (line.startsWith('EHLO') ? undefined : '250 OK'));
    expect(await failureOf(keep(smtpTransport(url)).send(await aMessage()))).toBeInstanceOf(TemporaryFailure);
  });

  it('a connection that drops after the last word is for now, and only the queue tries again', async () => {
    let messages = 0;
    const url = await hangingUpServer((line) => {
      if (line === 'DATA') return '354 Go on';
      if (line !== '.') return '250 OK';
      messages += 1;
      return undefined;
    });
    expect(await failureOf(keep(smtpTransport(url)).send(await aMessage()))).toBeInstanceOf(TemporaryFailure);
    expect(messages).toBe(1);
  });

  it('no server at all is for now', async () => {
    const { server, smtp } = await mailServer();
    await server.close();
    expect(await failureOf(smtp.send(await aMessage()))).toBeInstanceOf(TemporaryFailure);
  });

  it('one refused recipient does not hold up the next', async () => {
    const { server, smtp } = await mailServer({
      onRcptTo: (to, _session, done) =>
        done(to.address === 'gone@example.org' ? refusal(550, 'Gone') : undefined),
    });
    const gone = aMessage({ to: { name: 'Gone', address: 'gone@example.org' } });
    const outcomes = await Promise.allSettled([smtp.send(await gone), smtp.send(await aMessage())]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(server.received).toHaveLength(1);
  });
});

describe('settings of the mail', () => {
  it.each(['', 'mail.example.org', 'https://mail.example.org', 'smtp://'])('%j is no mail server', (url) => {
    expect(() => smtpTransport(url)).toThrow(TypeError);
  });

  it('a fault in the URL never shows the password in it', () => {
    expect(() => smtpTransport('http://due-regard:s3cret@mail.example.org')).toThrow(/^(?!.*s3cret)/);
  });

  it('a Message-ID is made of the delivery and the council’s domain, or not at all', () => {
    expect(messageIdOf(42, 'due-regard.example.org')).toBe('<notice.42@due-regard.example.org>');
    expect(() => messageIdOf('4>\r\nBcc: x', 'example.org')).toThrow(TypeError);
    expect(() => messageIdOf(42, 'example.org/path')).toThrow(TypeError);
  });
});

describe('the mailbox of the demonstration', () => {
  it('is handed the message as it would have left', async () => {
    const kept: Message[] = [];
    const mailbox = mailboxTransport((message) => void kept.push(message));
    const message = await aMessage({ subject: 'Sign\r\nBcc: x' });
    await mailbox.send(message);
    expect(kept).toMatchObject([
      { to: message.to, html: message.html, text: message.text, subject: 'Sign Bcc: x' },
    ]);
    expect(kept[0]?.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' });
  });

  it('that cannot keep it now may keep it later', async () => {
    const mailbox = mailboxTransport(() => Promise.reject(new Error('The database is away')));
    expect(await failureOf(mailbox.send(await aMessage()))).toBeInstanceOf(TemporaryFailure);
  });
});
