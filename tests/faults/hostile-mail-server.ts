import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { refusal } from '../emails/mail-server.ts';
import { seeded } from './seeded.ts';

/** What the server did to its clients, by name. */
export type Unkindness =
  | 'refused the connection'
  | 'answered 4xx'
  | 'answered 5xx'
  | 'was slow'
  | 'dropped the connection'
  | 'dropped it amid the message'
  | 'took the message and dropped the connection before it said so';

/** A real SMTP server that is unkind by chance, always in the same order with the same seed. */
export class HostileMailServer {
  /** How often each message was taken, by its Message-ID. */
  readonly taken = new Map<string, number>();
  /** Those that were taken without a word of it, and how often. */
  readonly takenInSilence = new Map<string, number>();
  readonly unkind = new Map<Unkindness, number>();
  readonly #server: SMTPServer;
  readonly #sockets = new Map<number, Socket>();
  readonly #chance: () => number;

  constructor(seed: number) {
    this.#chance = seeded(seed);
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onConnect: (session, done) => void this.#greet(session, done),
      onRcptTo: (_to, session, done) => void this.#recipient(session, done),
      onData: (stream, session, done) => void this.#message(stream, session, done),
    });
    this.#server.on('error', () => {});
    this.#server.server.on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0;
      this.#sockets.set(port, socket);
      socket.on('error', () => {});
      socket.once('close', () => this.#sockets.delete(port));
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    const address = this.#server.server.address();
    if (address === null || typeof address === 'string') throw new Error('The mail server has no port');
    return `smtp://127.0.0.1:${address.port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(closed));
  }

  #does(what: Unkindness, part: number): boolean {
    if (this.#chance() >= part) return false;
    this.unkind.set(what, (this.unkind.get(what) ?? 0) + 1);
    return true;
  }

  #drop(session: SMTPServerSession): void {
    this.#sockets.get(session.remotePort)?.destroy();
  }

  async #greet(_session: SMTPServerSession, done: (error?: Error) => void): Promise<void> {
    if (this.#does('refused the connection', 0.04)) return done(refusal(554, 'Not now, and not you'));
    done();
  }

  async #recipient(session: SMTPServerSession, done: (error?: Error) => void): Promise<void> {
    if (this.#does('was slow', 0.04)) await pause(50 + this.#chance() * 300);
    if (this.#does('answered 4xx', 0.05)) return done(refusal(451, '4.3.0 Try again later'));
    if (this.#does('answered 5xx', 0.01)) return done(refusal(550, '5.7.1 Refused by policy'));
    if (this.#does('dropped the connection', 0.02)) return this.#drop(session);
    done();
  }

  async #message(
    stream: NodeJS.ReadableStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    if (this.#does('dropped it amid the message', 0.02)) {
      stream.on('error', () => {}).once('data', () => this.#drop(session));
      return;
    }
    const text = await headOf(stream);
    // The client was killed in mid-sentence.
    if (text === undefined) return;
    if (this.#does('answered 4xx', 0.03)) return done(refusal(452, '4.2.2 The mailbox is full for now'));
    if (this.#does('answered 5xx', 0.01)) return done(refusal(554, '5.6.0 Refused'));
    const id = /^Message-ID:\s+(\S+)/im.exec(text)?.[1] ?? '';
    this.taken.set(id, (this.taken.get(id) ?? 0) + 1);
    if (this.#does('took the message and dropped the connection before it said so', 0.01)) {
      this.takenInSilence.set(id, (this.takenInSilence.get(id) ?? 0) + 1);
      return this.#drop(session);
    }
    done();
  }
}

/** The first lines of a message that came whole; undefined where it broke off. */
async function headOf(stream: NodeJS.ReadableStream): Promise<string | undefined> {
  let text = '';
  try {
    for await (const chunk of stream) if (text.length < 4000) text += String(chunk);
    return text;
  } catch {
    return undefined;
  }
}
