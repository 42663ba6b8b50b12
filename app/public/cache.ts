import { createHash } from 'node:crypto';

/**
 * The same for everybody, and kept by browsers and proxies, which ask each time whether it still holds: what was taken
 * down or left out is gone from every cache with the next request. See docs/decisions/0025.
 */
export const forEverybody = { 'Cache-Control': 'public, no-cache' } as const;

/** A strong validator of a body. */
export const tagOf = (body: string) =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** What a compressed body is told apart by: a strong validator names bytes, and those are others. */
const compressedSuffix = '-gz"';
export const compressedTag = (tag: string) => tag.replace(/"$/, compressedSuffix);

/** Whether the asker has this already, as `If-None-Match` says. */
export function isKept(request: Request, tag: string): boolean {
  const asked = request.headers.get('If-None-Match');
  if (asked === null) return false;
  return asked
    .split(',')
    .map((it) => it.trim().replace(/^W\//, ''))
    .some((it) => it === '*' || it === tag || it === compressedTag(tag));
}

/** An answer that says no more than that what the asker keeps still holds. */
export const notModified = (tag: string) =>
  new Response(null, { status: 304, headers: { ...forEverybody, ETag: tag, Vary: 'Accept-Encoding' } });

/**
 * Gives an answer that is for everybody its validator, or says that the asker has it already. An answer that sets a
 * cookie, or that is not a success, is left as it is.
 */
export async function revalidated(request: Request, answer: Response): Promise<Response> {
  const forAll = answer.headers.get('Cache-Control') === forEverybody['Cache-Control'];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!forAll || !reads || answer.status !== 200 || answer.headers.has('Set-Cookie')) return answer;
  const known = answer.headers.get('ETag');
  const body = await answer.text();
  const tag = known ?? tagOf(body);
  if (isKept(request, tag)) return notModified(tag);
  const headers = new Headers(answer.headers);
  headers.set('ETag', tag);
  return new Response(body, { status: answer.status, headers });
}
