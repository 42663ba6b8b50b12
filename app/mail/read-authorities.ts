import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

const oneCertificate = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/**
 * The certificates of a PEM file, as text. Undefined where it cannot be read, holds none, or one of them is none; also
 * where something else than certificates stands in it: a private key has no place there.
 */
export function readAuthorities(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const certificates = text.match(oneCertificate) ?? [];
    for (const certificate of certificates) new X509Certificate(certificate);
    return certificates.length > 0 && !text.includes('PRIVATE KEY') ? certificates.join('\n') : undefined;
  } catch {
    return undefined;
  }
}
