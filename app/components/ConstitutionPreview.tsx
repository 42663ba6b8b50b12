import type { Preview } from '../constitution/constitution-page.ts';
import type { TypedVersion } from '../constitution/read-version.ts';
import { Button, LinkButton } from './Button.tsx';
import { RulesInWords } from './ConstitutionVersions.tsx';
import { DataTable } from './DataTable.tsx';
import { Details } from './Details.tsx';

/** What a new version would change. Nothing has happened yet. */
export function ConstitutionPreview({ preview, typed }: { preview: Preview; typed: TypedVersion }) {
  return (
    <>
      <p className="govuk-body-l">Nothing has been recorded yet. This is what the new version would do.</p>
      <h2 className="govuk-heading-m">{preview.title}</h2>
      <p className="govuk-body">{preview.days}.</p>
      <ul className="govuk-list govuk-list--bullet">
        {preview.effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      {preview.comparedWith === undefined ? (
        <p className="govuk-body">There is no version to compare it with.</p>
      ) : preview.differences.length === 0 ? (
        <p className="govuk-body">No rule differs from “{preview.comparedWith}”.</p>
      ) : (
        <DataTable
          caption={`What differs from “${preview.comparedWith}”`}
          columns={['Rule', 'Field', 'Now', 'Then']}
          rows={preview.differences.map(({ path, label, was, is }) => ({
            key: path,
            cells: [label, <code key="path">{path}</code>, was ?? 'Not set', is ?? 'Not set'],
          }))}
        />
      )}
      <Details summary="All its rules">
        <RulesInWords rules={preview.rules} />
      </Details>
      <form method="post">
        <input type="hidden" name="confirm" value="yes" />
        <input type="hidden" name="way" value={typed.way} />
        <input type="hidden" name="preset" value={typed.preset} />
        <input type="hidden" name="on" value={typed.on} />
        <input type="hidden" name="json" value={typed.json} />
        <div className="govuk-button-group">
          <Button>Record this version</Button>
          <LinkButton kind="secondary" href="/admin/constitution">
            Leave it as it is
          </LinkButton>
        </div>
      </form>
    </>
  );
}
