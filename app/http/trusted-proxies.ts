import { isIP } from 'node:net';

/** Names that Express knows for whole ranges of addresses. */
const ranges: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

function isProxy(text: string): boolean {
  if (ranges.includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

/**
 * Reads TRUST_PROXY: how many proxies stand in front, or which addresses are theirs. Never "all", because then anybody
 * could say to be anybody. Undefined where it is neither.
 */
export function trustedProxies(text: string): number | string[] | false | undefined {
  if (/^\d$/.test(text)) return Number(text) || false;
  const proxies = text.split(',').map((proxy) => proxy.trim());
  return proxies.every(isProxy) ? proxies : undefined;
}
