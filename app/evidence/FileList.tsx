import type { ReactNode } from 'react';
import { inWords } from '../../workflows/clocks/index.ts';
import { labelOfType } from '../../workflows/evidence/file-types.ts';
import { sizeInWords } from '../../workflows/evidence/limits.ts';
import type { AttachedFile, EvidenceLink } from '../../workflows/forms/evidence.ts';

/** Where a file of a case is downloaded. */
export const fileAddress = (reference: string, id: string) => `/cases/${reference}/files/${id}`;

/** Files with their fingerprints, each a download. */
export function FileList<File extends AttachedFile>(props: {
  reference: string;
  files: readonly File[];
  /** What stands under a file's name: who attached it, a way to take it out. */
  about?: (file: File) => ReactNode;
}) {
  const { reference, files, about } = props;
  return (
    <ul className="govuk-list dr-files">
      {files.map((file) => (
        <li key={file.id} className="dr-files__one">
          <a className="govuk-link dr-files__name" href={fileAddress(reference, file.id)}>
            {file.name}
          </a>{' '}
          <span className="dr-files__kind">
            ({labelOfType(file.type)}, {sizeInWords(file.size)})
          </span>
          {about?.(file)}
          <span className="govuk-hint dr-files__hash">
            SHA-256 <code>{file.sha256}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function LinkList<Link extends EvidenceLink>(props: {
  links: readonly Link[];
  about?: (link: Link) => ReactNode;
}) {
  const { links, about } = props;
  return (
    <ul className="govuk-list dr-files">
      {links.map((link) => (
        <li key={link.id} className="dr-files__one">
          <a className="govuk-link dr-files__name" href={link.address} rel="noreferrer noopener">
            {link.title}
          </a>
          <span className="govuk-hint dr-files__hash">
            {link.address}, seen on {inWords(link.seenOn)}
          </span>
          {about?.(link)}
        </li>
      ))}
    </ul>
  );
}

/** A case's files and links to read, wherever the whole of it is read: in the pack, in a version. */
export function EvidenceRead(props: {
  reference: string;
  files: readonly AttachedFile[];
  links: readonly EvidenceLink[];
}) {
  const { reference, files, links } = props;
  return (
    <>
      <h3 className="govuk-heading-m">Files and links</h3>
      {files.length + links.length === 0 && <p className="govuk-body">No file and no link is attached.</p>}
      {files.length > 0 && <FileList reference={reference} files={files} />}
      {links.length > 0 && <LinkList links={links} />}
    </>
  );
}
