const megabyte = 1024 * 1024;

/** What a case's evidence may come to. Sizes in bytes, lengths in characters. */
export const evidenceLimits = {
  file: 25 * megabyte,
  files: 20,
  total: 100 * megabyte,
  fileName: 120,
  links: 50,
  linkTitle: 200,
  linkAddress: 2000,
} as const;

/** "831 KB", "2.4 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const [number, unit] = bytes < megabyte ? [bytes / 1024, 'KB'] : [bytes / megabyte, 'MB'];
  return `${number < 10 ? Math.round(number * 10) / 10 : Math.round(number)} ${unit}`;
}
