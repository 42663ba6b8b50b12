interface Waiting<Ask, Answer> {
  ask: Ask;
  answered(answer: Answer): void;
  failed(error: unknown): void;
}

/**
 * How many statements are under way at once, and how many askings one carries at most: with all in one, program and
 * server would only ever wait for each other (docs/decisions/0040-one-turn-one-statement.md).
 */
const atOnce = 2;
const most = 6;

/** When what is asked is sent: at once, or with all that is asked in the same turn of the event loop. */
export type Sending = (send: () => void) => void;
const atOnceAlone: Sending = (send) => send();
export const withTheTurn: Sending = (send) => void setImmediate(send);

/**
 * Sends to the database together what is asked while earlier askings are under way: they share a statement, its setting
 * up and its commit. Nobody waits for company by the clock: who comes first goes at once and alone, or `withTheTurn`,
 * which costs microseconds: what one answer set free, ten askings say, then goes in one statement and not in three.
 * Where the server refuses a statement of several, each is sent alone, so that one does not fail for another.
 */
export class Together<Ask, Answer> {
  readonly #send: (asks: readonly Ask[]) => Promise<readonly { answer: Answer }[]>;
  readonly #fits: (taken: readonly Ask[], next: Ask) => boolean;
  readonly #sending: Sending;
  #waiting: Waiting<Ask, Answer>[] = [];
  #underWay = 0;
  #isDue = false;

  /**
   * @param send gives an answer for each asking, in their order
   * @param fits whether an asking may go with those that are taken already
   * @param sending at once where it is left out
   */
  constructor(
    send: (asks: readonly Ask[]) => Promise<readonly { answer: Answer }[]>,
    fits: (taken: readonly Ask[], next: Ask) => boolean,
    sending = atOnceAlone,
  ) {
    this.#send = send;
    this.#fits = fits;
    this.#sending = sending;
  }

  ask(ask: Ask): Promise<Answer> {
    return new Promise((answered, failed) => {
      this.#waiting.push({ ask, answered, failed });
      this.#soon();
    });
  }

  #soon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#sending(() => {
      this.#isDue = false;
      this.#go();
    });
  }

  #go(): void {
    while (this.#underWay < atOnce && this.#waiting.length > 0) {
      this.#underWay += 1;
      void this.#answer(this.#take()).finally(() => {
        this.#underWay -= 1;
        this.#soon();
      });
    }
  }

  #take(): Waiting<Ask, Answer>[] {
    const taken: Waiting<Ask, Answer>[] = [];
    const asks: Ask[] = [];
    const left: Waiting<Ask, Answer>[] = [];
    for (const waiting of this.#waiting) {
      if (taken.length > 0 && (taken.length === most || !this.#fits(asks, waiting.ask))) left.push(waiting);
      else {
        taken.push(waiting);
        asks.push(waiting.ask);
      }
    }
    this.#waiting = left;
    return taken;
  }

  async #answer(together: readonly Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.#send(together.map(({ ask }) => ask));
      for (const [index, { answered, failed }] of together.entries()) {
        const given = answers[index];
        if (given) answered(given.answer);
        else failed(new Error('The database gave no answer for what was asked.'));
      }
    } catch (error) {
      if (together.length > 1 && isOfTheStatement(error)) {
        await Promise.all(together.map((waiting) => this.#answer([waiting])));
      } else for (const { failed } of together) failed(error);
    }
  }
}

/**
 * Whether the server itself refused the statement, so that nothing of it was written: it then has an SQLSTATE, which has
 * a digit. A lost connection has none, and may have lost only the answer.
 */
const isOfTheStatement = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(?=.*\d)[0-9A-Z]{5}$/.test(error.code);
