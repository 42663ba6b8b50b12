import type { RequestHandler, Response } from 'express';
import type { Outside } from '../../app/services.ts';
import type { Database, Execute } from '../../db/database.ts';
import type { Transport } from '../../emails/transports.ts';

/** Moments at which the process can be made to die, in the order in which an event passes them. */
export const killPoints = [
  'beforeWrite',
  'whileWriting',
  'afterWrite',
  'beforeReply',
  'beforeRelay',
  'whileRelaying',
  'beforeMail',
  'afterMail',
  // Not a moment but a lie: says that it was written, writes nothing, and dies. It proves that the ledger would tell.
  'confirmsUnwritten',
] as const;
export type KillPoint = (typeof killPoints)[number];

/** The kernel ends the process without another line of it being run. */
function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal is delivered on the way out of the call; what follows is for the compiler.
  for (;;);
}

/** Where a test says when the service is to die: /die-at?point=afterWrite&event=endorse */
export const dieAtPath = '/die-at';

/** Stands between the service and the outside, and ends it at one moment of one kind of event, once it is told which. */
export class Fault {
  #point: KillPoint | undefined;
  #event = '';
  readonly #open = new Set<Response>();
  #written = false;
  #told: () => void = () => {};
  /** That the reply to the request which wrote the event has left the process. */
  readonly #replied = new Promise<void>((resolve) => {
    this.#told = resolve;
  });

  around({ database, transport }: Outside): Outside {
    return { database: this.#aroundDatabase(database), transport: this.#aroundTransport(transport) };
  }

  /** Goes before the routes: knows which replies are still to be given. */
  readonly watch: RequestHandler = (req, res, next) => {
    if (req.path === dieAtPath) {
      const { point = '', event = '' } = req.query;
      this.#point = killPoints.find((known) => known === point);
      this.#event = String(event);
      if (!this.#point || this.#event === '') return void res.status(400).end();
      return void res.status(204).end();
    }
    this.#open.add(res);
    res.on('finish', () => {
      this.#open.delete(res);
      if (!this.#written) return;
      if (this.#point === 'confirmsUnwritten') die();
      this.#told();
    });
    next();
  };

  #isIt(text: string, parameters: readonly (string | null)[]): boolean {
    if (!this.#point || this.#written || !text.includes('INSERT INTO events')) return false;
    // The event's type is a parameter of its own, or in the list where several events are written at once.
    return parameters.some((p) => p === this.#event || p?.includes(`"type":"${this.#event}"`));
  }

  #aroundDatabase(database: Database): Database {
    return {
      ...database,
      one: async (text, parameters) => {
        if (!this.#isIt(text, parameters)) return database.one(text, parameters);
        if (this.#point === 'beforeWrite') die();
        if (this.#point === 'confirmsUnwritten') {
          this.#written = true;
          // The write answers with the ids of the reports that it wrote; the first parameter is this one's.
          return parameters[0] ?? undefined;
        }
        const writing = database.one(text, parameters);
        // The embedded database works in this thread, the other at the end of a socket.
        if (this.#point === 'whileWriting')
          (database.kind === 'pglite' ? process.nextTick : setImmediate)(die);
        const result = await writing;
        if (this.#point === 'afterWrite') die();
        this.#written = true;
        if (this.#point === 'beforeReply') for (const res of this.#open) res.end = die;
        return result;
      },
      transaction: async (work) => {
        const relays = this.#point === 'beforeRelay' || this.#point === 'whileRelaying';
        if (!this.#written || !relays) return database.transaction(work);
        await this.#replied;
        if (this.#point === 'beforeRelay') die();
        return database.transaction((execute) => work(this.#dyingAmongLetters(execute)));
      },
    };
  }

  #dyingAmongLetters(execute: Execute): Execute {
    return async (text, parameters) => {
      const result = await execute(text, parameters);
      if (text.includes('INSERT INTO letters')) die();
      return result;
    };
  }

  #aroundTransport(transport: Transport): Transport {
    return {
      ...transport,
      send: async (message) => {
        const mails = this.#point === 'beforeMail' || this.#point === 'afterMail';
        if (!this.#written || !mails) return transport.send(message);
        await this.#replied;
        if (this.#point === 'beforeMail') die();
        await transport.send(message);
        return die();
      },
    };
  }
}
