import { evidenceLimits } from './limits.ts';

/** Control characters, and those that turn the direction of reading: with them “gpj.exe” reads as “exe.jpg”. */
const hidden = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u;

export type FileName = { ok: true; name: string } | { ok: false; why: string };

/** A file's name as it was sent, in the one form in which equal names are equal; or why it cannot be taken. */
export function checkFileName(sent: string): FileName {
  const name = sent.normalize('NFC').trim();
  const no = (why: string): FileName => ({ ok: false, why });
  if (name === '') return no('The file has no name.');
  if (hidden.test(sent)) {
    return no('The file’s name has a hidden character in it. Rename the file, and attach it again.');
  }
  if (/[/\\]/.test(name) || /^[a-z]:/i.test(name)) {
    return no('The file’s name has a folder in it. Rename the file, and attach it again.');
  }
  if (name.startsWith('.') || name.endsWith('.')) {
    return no('The file’s name begins or ends with a full stop. Rename the file, and attach it again.');
  }
  if ([...name].length > evidenceLimits.fileName) {
    return no(
      `The file’s name is too long: at most ${evidenceLimits.fileName} characters. Rename the file, and attach it again.`,
    );
  }
  return { ok: true, name };
}

/**
 * The value of Content-Disposition for a download: a name that every browser can read, and the whole name for those
 * that know RFC 6266 (section 4.3) and RFC 8187.
 */
export function downloadNamed(name: string): string {
  const plain = name.replace(/[^\x20-\x7E]/g, '_').replace(/["\\%;]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
