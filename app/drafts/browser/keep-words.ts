import type { ScriptAnswer } from '../answer-script.ts';
import { bodyOf, drawnInto, sameWords, typedInto } from './form-words.ts';
import { keyOf, listCopies, putCopy, removeCopy, type Typed } from './local-copies.ts';
import { offerCopies } from './offer-copies.ts';
import { sayKept, sayWhoIsHere } from './say.ts';

/** How long after the last key, and after the first at most, the words are sent. In milliseconds. */
const pause = 700;
const atMost = 3_000;
/** How soon it is tried again where there is no connection, and how often the page says that somebody is there. */
const tryAgain = 3_000;
const beat = 15_000;
const patience = 8_000;

type Outcome = 'kept' | 'signedOut' | 'refused' | 'offline';

/** Keeps the words of one section's form as they are typed: here at once, and with the service soon after. */
function keepWords(form: HTMLFormElement, address: string, personId: string): void {
  const draft = form.querySelector<HTMLInputElement>('input[name="draft"]')?.value ?? '';
  const key = keyOf(personId, address, draft);
  /** What the service has. */
  let kept: Typed[] = drawnInto(form);
  let sending: Promise<Outcome> | undefined;
  let timer: number | undefined;
  let since = 0;
  let leaving = false;

  const isDirty = () => !sameWords(typedInto(form), kept);
  const signIn = { href: `/sign-in?next=${encodeURIComponent(location.pathname)}`, text: 'Sign in again' };
  const keptHere = (copied: boolean) =>
    copied ? 'What you type is kept in this browser.' : 'This browser keeps nothing: copy your words.';

  function tell(outcome: Outcome, answer?: ScriptAnswer | { error: string }): void {
    const copied = !isDirty() || putCopy(key, typedInto(form));
    if (outcome === 'offline') sayKept(form, `Not kept yet: no connection. ${keptHere(copied)}`);
    else if (outcome === 'signedOut')
      sayKept(form, `Not kept yet: you have been signed out. ${keptHere(copied)}`, signIn);
    else if (answer && 'error' in answer) sayKept(form, `Not kept: ${answer.error} ${keptHere(copied)}`);
    else if (answer) {
      sayWhoIsHere(answer.here);
      const notes = answer.notes?.map((it) => ` ${it}`).join('') ?? '';
      sayKept(form, `${answer.kept ? `Kept at ${answer.kept}` : ''}${notes}`);
    }
  }

  async function send(keepalive: boolean): Promise<Outcome> {
    const typed = typedInto(form);
    try {
      const response = await fetch(address, {
        method: 'POST',
        body: bodyOf(form, 'keep'),
        keepalive,
        signal: AbortSignal.timeout(patience),
      });
      if (response.status >= 500) throw new Error('The service does not answer.');
      const answer: ScriptAnswer | { error: string } = await response.json();
      const outcome = response.ok ? 'kept' : response.status === 401 ? 'signedOut' : 'refused';
      if (outcome === 'kept') {
        kept = typed;
        if (!isDirty()) removeCopy(key);
      }
      tell(outcome, answer);
      return outcome;
    } catch {
      tell('offline');
      return 'offline';
    }
  }

  /** One at a time, so that an older text never comes after a newer one. */
  async function keepNow(): Promise<Outcome> {
    while (sending) await sending;
    if (!isDirty()) return 'kept';
    sending = send(false);
    const outcome = await sending;
    sending = undefined;
    since = 0;
    if (isDirty()) later(outcome === 'kept' ? pause : tryAgain);
    return outcome;
  }

  function later(ms: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void keepNow(), ms);
  }

  function typed(): void {
    if (!isDirty()) return;
    putCopy(key, typedInto(form));
    since ||= Date.now();
    later(Math.max(0, Math.min(pause, since + atMost - Date.now())));
  }

  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  window.addEventListener('online', () => void keepNow());

  form.addEventListener('submit', async (event) => {
    if (leaving) return;
    event.preventDefault();
    const { submitter } = event;
    sayKept(form, 'Saving');
    const outcome = await keepNow();
    if (outcome === 'offline' || !navigator.onLine) {
      const copied = !isDirty() || putCopy(key, typedInto(form));
      sayKept(form, `Not saved: no connection. ${isDirty() ? keptHere(copied) : 'Your draft is kept.'}`);
      return;
    }
    window.clearTimeout(timer);
    leaving = true;
    // In a turn of its own: while this event is still on its way, a browser submits nothing again, and says nothing.
    window.setTimeout(() => form.requestSubmit(submitter));
  });

  const say = (what: 'here' | 'gone') => new URLSearchParams({ say: what });
  window.addEventListener('pagehide', () => {
    window.clearTimeout(timer);
    if (!leaving && isDirty()) void send(true);
    else navigator.sendBeacon(address, say('gone'));
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) leaving = false;
    typed();
  });
  async function sayHere(): Promise<void> {
    const response = await fetch(address, { method: 'POST', body: say('here') }).catch(() => undefined);
    if (response?.status === 401) tell('signedOut');
    if (!response?.ok) return;
    const { here }: ScriptAnswer = await response.json();
    sayWhoIsHere(here);
  }
  window.setInterval(() => void sayHere(), beat);

  offerCopies(
    form,
    listCopies(personId, address).filter((copy) => copy.key !== key),
    typed,
  );
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
  keepWords(form, form.dataset.keep ?? '', form.dataset.person ?? '');
}
