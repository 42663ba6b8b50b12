/** A browser as far as sign-in needs one: a jar of cookies and a finger that clicks. It runs no script. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #baseUrl: string;
  readonly #headers: Record<string, string>;

  /** @param headers sent with each request, such as a proxy's */
  constructor(baseUrl: string, headers: Record<string, string> = {}) {
    this.#baseUrl = baseUrl;
    this.#headers = headers;
  }

  /** Asks for a path of the service or a whole address, and follows nothing. */
  async get(address: string): Promise<Response> {
    return this.#send(address, {});
  }

  async post(address: string, fields: Record<string, string> = {}): Promise<Response> {
    return this.#send(address, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Goes where an answer leads, until a page comes or `stop` says so. Gives that address and the last answer. */
  async follow(
    answer: Response,
    stop: (url: URL) => boolean = () => false,
  ): Promise<{ url: URL; answer: Response }> {
    let latest = answer;
    for (let hops = 0; hops < 20; hops++) {
      const location = latest.headers.get('location');
      const url = new URL(location ?? latest.url, latest.url);
      if (!location || stop(url)) return { url, answer: latest };
      latest = await this.get(url.href);
    }
    throw new Error('It leads round in a circle.');
  }

  async #send(address: string, init: RequestInit): Promise<Response> {
    const url = new URL(address, this.#baseUrl);
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        ...this.#headers,
        Origin: url.origin,
        Cookie: Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const set of answer.headers.getSetCookie()) this.#keep(set);
    return answer;
  }

  #keep(set: string): void {
    const [pair = '', ...attributes] = set.split(';').map((part) => part.trim());
    const cut = pair.indexOf('=');
    const over = attributes.some((attribute) => {
      const [name = '', value = ''] = attribute.toLowerCase().split('=');
      return (
        (name === 'max-age' && Number(value) <= 0) || (name === 'expires' && Date.parse(value) < Date.now())
      );
    });
    if (over) this.cookies.delete(pair.slice(0, cut));
    else this.cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
  }
}

/** What a page says, without its markup. */
export const wordsOf = async (answer: Response) =>
  (await answer.text())
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
