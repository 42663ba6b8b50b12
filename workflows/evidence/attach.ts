import { type AttachedFile, attachedTo } from '../forms/evidence.ts';
import type { Content } from '../forms/types.ts';
import { evidenceLimits, sizeInWords } from './limits.ts';

/** Why one more file may not be attached to a case with this content; undefined where it may. */
export function whyNotAttached(
  content: Content,
  { name, size, sha256 }: Pick<AttachedFile, 'name' | 'size' | 'sha256'>,
): string | undefined {
  const files = attachedTo(content);
  if (files.length >= evidenceLimits.files) {
    return `A case has at most ${evidenceLimits.files} files. Take one out before you attach another.`;
  }
  const total = files.reduce((sum, file) => sum + file.size, 0);
  if (total + size > evidenceLimits.total) {
    return `The files of a case may come to ${sizeInWords(evidenceLimits.total)}. They are ${sizeInWords(total)} now, and this one is ${sizeInWords(size)}.`;
  }
  if (files.some((file) => file.name.toLowerCase() === name.toLowerCase())) {
    return `A file called “${name}” is attached already. Take it out first, or give this one another name.`;
  }
  const same = files.find((file) => file.sha256 === sha256);
  return same && `The same file is attached already, as “${same.name}”.`;
}
