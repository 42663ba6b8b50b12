import type { Typed } from './local-copies.ts';

/** The answers are posted under these; everything else in the form is the program's own. */
const answers = /^(content|frontSheet)\./;

const textsOf = (form: HTMLFormElement): Typed[] =>
  [...new FormData(form)].flatMap(([name, value]): Typed[] =>
    typeof value === 'string' ? [[name, value.replace(/\r\n?/g, '\n')]] : [],
  );

/** What is in the boxes now. */
export const typedInto = (form: HTMLFormElement): Typed[] =>
  textsOf(form).filter(([name]) => answers.test(name));

/** What was in the boxes when the page came, whatever the browser has put back into them since. */
export function drawnInto(form: HTMLFormElement): Typed[] {
  const fresh = form.cloneNode(true);
  if (!(fresh instanceof HTMLFormElement)) return [];
  fresh.reset();
  return typedInto(fresh);
}

export const sameWords = (a: readonly Typed[], b: readonly Typed[]) =>
  JSON.stringify(withWords(a)) === JSON.stringify(withWords(b));

/** An empty box says the same as one that is not there. */
const withWords = (typed: readonly Typed[]) => typed.filter(([, value]) => value.trim() !== '');

/** The whole form as it would be posted, with what the script says. */
export const bodyOf = (form: HTMLFormElement, say: string) =>
  new URLSearchParams([...textsOf(form), ['say', say]]);

/** Puts words back into the boxes. A box that the form no longer has is drawn at its end: no word is dropped. */
export function fillIn(form: HTMLFormElement, typed: readonly Typed[]): void {
  const byName = new Map<string, string[]>();
  for (const [name, value] of typed) byName.set(name, [...(byName.get(name) ?? []), value]);
  for (const [name, values] of byName) {
    const boxes = [...form.elements].filter((it) => 'name' in it && it.name === name);
    for (const box of boxes) {
      if (box instanceof HTMLInputElement && (box.type === 'radio' || box.type === 'checkbox')) {
        box.checked = values.includes(box.value);
        for (let fold = box.closest('details'); fold && box.checked; fold = null) fold.open = true;
      } else if (box instanceof HTMLInputElement && box.type === 'hidden') {
      } else if (
        box instanceof HTMLInputElement ||
        box instanceof HTMLTextAreaElement ||
        box instanceof HTMLSelectElement
      ) {
        box.value = values.at(-1) ?? '';
      }
    }
    if (boxes.length === 0 && values.some((value) => value.trim() !== '')) drawBox(form, name, values);
  }
}

function drawBox(form: HTMLFormElement, name: string, values: readonly string[]): void {
  const box = document.createElement('textarea');
  box.className = 'govuk-textarea';
  box.name = name;
  box.value = values.at(-1) ?? '';
  box.setAttribute('aria-label', 'You also typed');
  form.insertBefore(box, form.querySelector('[data-kept]'));
}
