import { inWords, londonDay } from '../../../workflows/clocks/index.ts';
import { LinkButton } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { FileList, LinkList } from '../../evidence/FileList.tsx';
import type { Evidence } from '../../evidence/load-evidence.ts';
import type { CaseView } from '../case-view.ts';

/** What a case has in evidence beside what its form says: files and links, and how to add to them. */
export function EvidenceTab({ view, evidence }: { view: CaseView; evidence: Evidence }) {
  const { files, links, earlier, mayAttach, mayLink } = evidence;
  const address = `/cases/${view.reference}/evidence`;
  return (
    <>
      <h2 className="govuk-heading-l">Evidence</h2>
      <h3 className="govuk-heading-m">Files</h3>
      {files.length === 0 ? (
        <p className="govuk-body">
          No file is attached. A file that is attached is part of what the directors sign. Only those who may
          see this case can download it: the public cannot.
        </p>
      ) : (
        <FileList
          reference={view.reference}
          files={files}
          about={(file) => (
            <span className="dr-files__about">
              {file.storedAt && `Attached by ${file.storedBy} on ${inWords(londonDay(file.storedAt))}. `}
              {mayAttach && <TakeOut href={`${address}/${file.id}/take-out`} name={file.name} />}
            </span>
          )}
        />
      )}
      {mayAttach && (
        <LinkButton kind="secondary" href={`${address}/attach`}>
          Attach a file
        </LinkButton>
      )}
      {earlier.length > 0 && (
        <Details summary="Files that earlier versions had">
          <p className="govuk-body">
            They are no longer attached. They are kept, because a version that was sent to review, signed or
            decided on had them.
          </p>
          <FileList reference={view.reference} files={earlier} />
        </Details>
      )}
      <h3 className="govuk-heading-m">Links</h3>
      {links.length === 0 ? (
        <p className="govuk-body">
          There is no link. A link says where something can be read, and on which day somebody saw it there.
        </p>
      ) : (
        <LinkList
          links={links}
          about={(link) => mayLink && <TakeOut href={`${address}/${link.id}/take-out`} name={link.title} />}
        />
      )}
      {mayLink && (
        <LinkButton kind="secondary" href={`${address}/link`}>
          Add a link
        </LinkButton>
      )}
    </>
  );
}

function TakeOut({ href, name }: { href: string; name: string }) {
  return (
    <a className="govuk-link" href={href}>
      Take out<span className="govuk-visually-hidden"> {name}</span>
    </a>
  );
}
