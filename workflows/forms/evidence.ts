import { rowsOf } from './blank-answers.ts';
import type { Content, Field, Row } from './types.ts';

/**
 * A case's evidence beside what its form asks: which files are attached, and links. It is kept in the case's content,
 * so that it is guarded, signed, versioned and compared like an answer, under names that no field can have (a field's
 * name is letters and digits), so that no form posts it and no page of answers shows it by accident. The bytes of a
 * file lie elsewhere, under its id.
 */
export const attachmentsKey = '$attachments';
export const linksKey = '$links';

export const evidenceFields: readonly Field[] = [
  {
    name: attachmentsKey,
    label: 'Attached files',
    itemName: 'File',
    type: 'table',
    hashed: true,
    columns: [
      { name: 'id', label: 'Number', type: 'text' },
      { name: 'name', label: 'Name', type: 'text' },
      { name: 'sha256', label: 'SHA-256', type: 'text' },
      { name: 'size', label: 'Bytes', type: 'text' },
      { name: 'type', label: 'Kind', type: 'text' },
    ],
  },
  {
    name: linksKey,
    label: 'Links',
    itemName: 'Link',
    type: 'table',
    hashed: false,
    columns: [
      { name: 'id', label: 'Number', type: 'text' },
      { name: 'title', label: 'Title', type: 'text' },
      { name: 'address', label: 'Address', type: 'text' },
      { name: 'seenOn', label: 'Seen on', type: 'date' },
    ],
  },
];

export interface AttachedFile {
  id: string;
  name: string;
  /** Of all its bytes, lower-case hexadecimal. */
  sha256: string;
  /** In bytes. */
  size: number;
  /** Its media type. */
  type: string;
}

export interface EvidenceLink {
  id: string;
  title: string;
  address: string;
  /** YYYY-MM-DD. */
  seenOn: string;
}

export function attachedTo(content: Content): AttachedFile[] {
  return rowsOf(content, attachmentsKey).map((row) => ({
    id: row.id ?? '',
    name: row.name ?? '',
    sha256: row.sha256 ?? '',
    size: Number(row.size ?? 0),
    type: row.type ?? '',
  }));
}

export function linkedFrom(content: Content): EvidenceLink[] {
  return rowsOf(content, linksKey).map(({ id = '', title = '', address = '', seenOn = '' }) => ({
    id,
    title,
    address,
    seenOn,
  }));
}

/** The files as content keeps them: to be merged over a case's content. */
export const withFiles = (files: readonly AttachedFile[]): Content => ({
  [attachmentsKey]: files.map((file) => ({ ...file, size: String(file.size) })),
});

export const withLinks = (links: readonly EvidenceLink[]): Content => ({
  [linksKey]: links.map((link) => ({ ...link })),
});

/** A content without its evidence: a renewed case gathers its own. */
export function withoutEvidence(content: Content): Content {
  const { [attachmentsKey]: _files, [linksKey]: _links, ...rest } = content;
  return rest;
}

/** What was attached and what was taken out, a sentence each; the same for links. */
export function describeEvidence(before: readonly Row[], after: readonly Row[]): string[] {
  const said = ({ name, title, address }: Row) => (name ? `“${name}”` : `“${title}” (${address})`);
  const missingIn = (rows: readonly Row[]) => (row: Row) => !rows.some((it) => it.id === row.id);
  return [
    ...after.filter(missingIn(before)).map((row) => `${said(row)} was added.`),
    ...before.filter(missingIn(after)).map((row) => `${said(row)} was taken out.`),
  ];
}
