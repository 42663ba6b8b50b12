import { fillIn, sameWords, typedInto } from './form-words.ts';
import { type LocalCopy, removeCopy } from './local-copies.ts';

const timeOf = (at: number) =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  }).format(at);

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'govuk-button govuk-button--secondary';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

/**
 * Offers what was typed here before and never reached the service: a session had ended, or the connection was gone. What
 * is in the form already goes without a word.
 */
export function offerCopies(form: HTMLFormElement, copies: readonly LocalCopy[], taken: () => void): void {
  for (const copy of copies) {
    if (sameWords(copy.typed, typedInto(form))) {
      removeCopy(copy.key);
      continue;
    }
    const offer = document.createElement('div');
    offer.className = 'govuk-inset-text';
    offer.setAttribute('role', 'status');
    const words = document.createElement('p');
    words.className = 'govuk-body';
    words.textContent = `What you typed here on ${timeOf(copy.at)} did not reach the service. It is kept in this browser alone.`;
    const done = () => {
      removeCopy(copy.key);
      offer.remove();
    };
    const buttons = document.createElement('div');
    buttons.className = 'govuk-button-group';
    buttons.append(
      button('Put it into the form', () => {
        fillIn(form, copy.typed);
        // First kept anew, and only then let go of.
        taken();
        done();
      }),
      button('Throw it away', () => {
        if (confirm('Throw away what you typed? Nobody can bring it back.')) done();
      }),
    );
    offer.append(words, buttons);
    form.before(offer);
  }
}
