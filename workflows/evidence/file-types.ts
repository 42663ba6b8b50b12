/** What may be attached: each kind by its media type, with the endings that a file of it may have. */
export const fileTypes = {
  pdf: { type: 'application/pdf', label: 'PDF', endings: ['pdf'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: 'Word document',
    endings: ['docx'],
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'Excel workbook',
    endings: ['xlsx'],
  },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    label: 'PowerPoint presentation',
    endings: ['pptx'],
  },
  odt: {
    type: 'application/vnd.oasis.opendocument.text',
    label: 'OpenDocument text',
    endings: ['odt'],
  },
  ods: {
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    label: 'OpenDocument spreadsheet',
    endings: ['ods'],
  },
  png: { type: 'image/png', label: 'PNG picture', endings: ['png'] },
  jpeg: { type: 'image/jpeg', label: 'JPEG picture', endings: ['jpg', 'jpeg'] },
  text: { type: 'text/plain', label: 'plain text', endings: ['txt', 'csv'] },
} as const satisfies Record<string, { type: string; label: string; endings: readonly string[] }>;

export type FileKind = keyof typeof fileTypes;

/** For whoever chooses a file: "PDF, Word document (docx), …". */
export const allowedInWords =
  'PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt, ods), PNG and JPEG pictures, and plain text (txt, csv)';

/** For the file input's `accept`, which helps to find a file and holds nobody back. */
export const acceptedEndings = Object.values(fileTypes)
  .flatMap(({ endings }) => endings)
  .map((ending) => `.${ending}`)
  .join(',');

export const labelOfType = (type: string): string =>
  Object.values(fileTypes).find((it) => it.type === type)?.label ?? type;

/** Why a file of this kind may not have this name; undefined where it may. */
export function whyNotNamed(kind: FileKind, name: string): string | undefined {
  const { label, endings } = fileTypes[kind];
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (endings.some((it) => it === ending)) return undefined;
  const named = ending ? `its name ends in .${ending}` : 'its name has no ending';
  return `By its content the file is a ${label}, but ${named}. Give it a name that ends in .${endings.join(' or .')}, and attach it again.`;
}
