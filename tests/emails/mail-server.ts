import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface MailServer {
  url: string;
  /** What arrived, as a mail program reads it. */
  received: Email[];
  /** The same as bytes on the wire. */
  raw: string[];
  close(): Promise<void>;
}

/** A refusal as a mail server words it. */
export const refusal = (status: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode: status });

/** A real SMTP server on a free port of this machine, which keeps what it is given. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Email[] = [];
  const raw: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        raw.push(Buffer.concat(chunks).toString());
        PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          received.push(email);
          done();
        }, done);
      });
    },
    ...options,
  });
  // A client that hangs up in mid-sentence is part of the tests.
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port }: AddressInfo = portOf(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    raw,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

function portOf(server: SMTPServer): AddressInfo {
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port');
  return address;
}
