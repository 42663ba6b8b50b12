import yauzl from 'yauzl';

/** The parts of an Excel file, unpacked by a library that did not write it. */
export function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error || !zip) return reject(error);
      const parts = new Map<string, string>();
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (wrong, stream) => {
          if (wrong || !stream) return reject(wrong);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(parts));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The cells of its first sheet by their addresses: text as it stands, numbers (days too) as numbers. */
export async function readSheet(bytes: Uint8Array): Promise<Map<string, string | number>> {
  const parts = await unzip(bytes);
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) => plain([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  );
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const cells = new Map<string, string | number>();
  for (const [, attributes = '', inner = ''] of sheet.matchAll(/<c ([^>]*?)>(.*?)<\/c>/gs)) {
    const address = attributes.match(/r="([A-Z]+\d+)"/)?.[1] ?? '';
    const value = inner.match(/<v>(.*?)<\/v>/s)?.[1] ?? '';
    if (attributes.includes('t="s"')) cells.set(address, shared[Number(value)] ?? '');
    else if (attributes.includes('t="inlineStr"'))
      cells.set(address, plain(inner.match(/<t[^>]*>(.*?)<\/t>/s)?.[1] ?? ''));
    else cells.set(address, Number(value));
  }
  if (/<f[ >]/.test(sheet)) throw new Error('The sheet holds a formula.');
  return cells;
}
