/** What the page says of what is being typed. Read out when it changes, and not before. */
export function sayKept(form: HTMLFormElement, words: string, link?: { href: string; text: string }): void {
  const place = form.querySelector('[data-kept]');
  if (!place || place.textContent === `${words}${link ? ` ${link.text}` : ''}`) return;
  place.textContent = words;
  if (!link) return;
  const way = document.createElement('a');
  way.className = 'govuk-link';
  way.href = link.href;
  way.target = '_blank';
  way.rel = 'noopener';
  way.textContent = link.text;
  place.append(' ', way);
}

/** Who else is in the case now. */
export function sayWhoIsHere(sentences: readonly string[]): void {
  const place = document.querySelector('[data-here]');
  if (!place || place.textContent === sentences.join('')) return;
  place.replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement('p');
      line.className = 'govuk-body-s';
      line.textContent = sentence;
      return line;
    }),
  );
}
