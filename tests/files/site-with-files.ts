import { connect } from 'node:net';
import { signIn } from '../../app/auth/session.ts';
import { makeLog } from '../../app/log.ts';
import type { Services } from '../../app/services.ts';
import { serve } from '../app/make-test-app.ts';
import { handlerOf, openSite } from '../routes/whole-site.ts';
import type { PersonId } from '../support/council.ts';

/** The program behind a real HTTP server, and browsers that send files to it. */
export async function openSiteWithFiles() {
  const site = await openSite();
  const logged: string[] = [];
  const log = makeLog('info', { write: (line: string) => void logged.push(line) });
  const services: Services = { ...site.services, log };
  const app = await serve(services, handlerOf(services));
  const origin = services.config.baseUrl;
  const cookies = new Map<PersonId, string>();
  const cookieOf = async (who: PersonId) => {
    const known = cookies.get(who) ?? (await signIn(new Request(origin), services, who)).split(';', 1)[0];
    if (known) cookies.set(who, known);
    return known ?? '';
  };
  const ask = async (who: PersonId, path: string, init: RequestInit = {}) =>
    app.ask(path, {
      redirect: 'manual',
      ...init,
      headers: { Origin: origin, Cookie: await cookieOf(who), ...init.headers },
    });
  const state = async (reference: string) => JSON.stringify((await site.council.caseOf(reference)).state);
  return {
    site,
    council: site.council,
    logged,
    ask,
    state,
    /** From now on the program runs with these settings. */
    use: (config: Services['config']) => {
      services.config = config;
    },
    /** Posts the form for a file as a browser does. */
    attach: async (who: PersonId, reference: string, name: string, bytes: Buffer, asked?: string) =>
      ask(who, `/cases/${reference}/evidence/attach`, {
        method: 'POST',
        body: formWith(asked ?? (await state(reference)), name, bytes),
      }),
    /** The same where the page is drawn by a script, which asks for the answer alone. */
    attachAsScript: (who: PersonId, reference: string, name: string, bytes: Buffer) =>
      ask(who, `/cases/${reference}/evidence/attach.data`, {
        method: 'POST',
        body: formWith('"draft"', name, bytes),
      }),
    post: async (who: PersonId, path: string, fields: Record<string, string>) =>
      ask(who, path, { method: 'POST', body: new URLSearchParams(fields) }),
    /** Sends these bytes as a form's body and says that there are `length` of them; `cuts` hangs up then. */
    sendRaw: async (
      who: PersonId,
      path: string,
      type: string,
      body: Buffer,
      length = body.length,
      cuts = false,
    ) => {
      const cookie = await cookieOf(who);
      return new Promise<string>((resolve) => {
        const socket = connect(app.port, '127.0.0.1');
        let answer = '';
        socket.on('data', (piece) => (answer += piece.toString()));
        socket.on('close', () => resolve(answer));
        socket.on('error', () => {});
        socket.write(
          [
            `POST ${path} HTTP/1.1`,
            'Host: localhost',
            `Origin: ${origin}`,
            `Cookie: ${cookie}`,
            'Connection: close',
            `Content-Type: ${type}`,
            `Content-Length: ${length}`,
            '',
            '',
          ].join('\r\n'),
        );
        socket.write(body, () => {
          if (cuts) setTimeout(() => socket.destroy(), 50);
        });
      });
    },
    close: async () => {
      await app.stop();
      await site.close();
    },
  };
}

/** What the error summary of a page says, its tags taken out. */
export const problemOf = (html: string) =>
  (/govuk-error-summary__list[^>]*>(.*?)<\/ul>/s.exec(html)?.[1] ?? '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

function formWith(state: string, name: string, bytes: Buffer): FormData {
  const form = new FormData();
  form.set('state', state);
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  return form;
}
