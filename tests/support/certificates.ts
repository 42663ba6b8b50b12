import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/**
 * Certificates for the TLS of a test's own servers (X.509 version 3, RFC 5280), in the few fields that a connection
 * looks at. Node makes keys and signs, but writes no certificates.
 */

/** One element of ASN.1 in its distinguished encoding: a tag, the length, the content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const digits = content.length < 256 ? [content.length] : [content.length >> 8, content.length & 255];
  const length = content.length < 128 ? [content.length] : [0x80 + digits.length, ...digits];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const yes = der(0x01, Buffer.from([0xff]));

const commonName = oid('550403');
const subjectAlternativeName = oid('551d11');
const basicConstraints = oid('551d13');
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));

const nameOf = (name: string) => sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(name)))));
const time = (at: Date) =>
  der(
    0x18,
    Buffer.from(
      at
        .toISOString()
        .replace(/\.\d+Z$/, 'Z')
        .replace(/[-:T]/g, ''),
    ),
  );
const pem = (content: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${content.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

interface Signer {
  name: string;
  key: KeyObject;
}

function write(subject: Signer & { publicKey: Buffer }, issuer: Signer, extension: Buffer): string {
  const now = Date.now();
  const told = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    nameOf(issuer.name),
    sequence(time(new Date(now - 86_400_000)), time(new Date(now + 86_400_000))),
    nameOf(subject.name),
    subject.publicKey,
    der(0xa3, sequence(extension)),
  );
  const signature = sign('sha256', told, issuer.key);
  return pem(sequence(told, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature)));
}

function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  return { pem: privateKey, key: createPrivateKey(privateKey), publicKey };
}

export interface Authority {
  /** Its own certificate, as a council would put it into a file. */
  certificate: string;
  /** A certificate that it gives to a server, good for a day, with the server's key. For this machine without a name. */
  giveServer(name?: string): { cert: string; key: string };
}

/** An authority that nobody knows. */
export function makeAuthority(name: string): Authority {
  const own = { name, ...newKey() };
  const isAuthority = sequence(basicConstraints, yes, der(0x04, sequence(yes)));
  return {
    certificate: write(own, own, isAuthority),
    giveServer: (name) => {
      const server = { name: name ?? 'localhost', ...newKey() };
      const address = name ? [] : [der(0x87, Buffer.from([127, 0, 0, 1]))];
      const names = sequence(der(0x82, Buffer.from(server.name)), ...address);
      const cert = write(server, own, sequence(subjectAlternativeName, der(0x04, names)));
      return { cert, key: server.pem };
    },
  };
}
