import { personaGroups, personaName } from '../demonstration/personas.ts';

/** The people of the demonstration as buttons, grouped by what they do. */
export function PersonaChoice({ next }: { next: string }) {
  return (
    <form method="post" action="/sign-in" id="persona" tabIndex={-1} className="dr-personas">
      <input type="hidden" name="next" value={next} />
      {personaGroups.map(({ title, does, personas }) => (
        <section key={title} aria-label={title}>
          <h2 className="govuk-heading-m">{title}</h2>
          <p className="govuk-body">{does}</p>
          <div className="dr-personas__group">
            {personas.map(({ id, can }) => (
              <button key={id} type="submit" name="persona" value={id} className="dr-persona">
                <strong className="dr-persona__name">{personaName(id)}</strong>
                <span className="dr-persona__can">{can}</span>
              </button>
            ))}
          </div>
        </section>
      ))}
    </form>
  );
}
