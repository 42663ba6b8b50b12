/** Why a message did not leave. What to do about it differs: try again, or show it to an administrator. */
class DeliveryFailure extends Error {
  /** The mail server's reply code, where it replied. */
  readonly status?: number;

  constructor(message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.status = options.status;
  }
}

/** The server refuses this message, and would again: trying on is of no use until a person has changed something. */
export class PermanentFailure extends DeliveryFailure {
  override readonly name = 'PermanentFailure';
  /** Whether it is the recipient's address that is refused, so that no other letter would reach it either. */
  readonly ofTheAddress: boolean;

  constructor(
    message: string,
    options: { status?: number; cause?: unknown; ofTheAddress?: boolean | undefined } = {},
  ) {
    super(message, options);
    this.ofTheAddress = options.ofTheAddress ?? false;
  }
}

/** It may go through later: no connection, a busy server, a sign-in that an administrator must put right. */
export class TemporaryFailure extends DeliveryFailure {
  override readonly name = 'TemporaryFailure';
}

const numberOf = (error: object, key: string): number | undefined => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'number' ? value : undefined;
};
const textOf = (error: object, key: string): string => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : '';
};

/** RFC 5321: 503 blames the session, not the message. RFC 4954: 530 asks for a sign-in, which is ours to set. */
const notTheMessage = [503, 530];

/** RFC 3463: 5.1.x is the address (5.1.7 and 5.1.8 are the sender's), 5.2.1 a mailbox that was switched off. */
const badAddress = /\b5\.(1\.(?![78]\b)\d{1,3}|2\.1)\b/;
const anyEnhancedCode = /\b5\.\d{1,3}\.\d{1,3}\b/;
/** RFC 5321, 4.2.3: no such mailbox, not a local user, a name that is not allowed. */
const noMailbox = [550, 551, 553];
/** A 550 is also said of what we are, by servers that give no closer code: then the address may be a good one. */
const aboutUs = /relay|policy|spam|block|denied|sender|authenticat|reputation/i;

function isOfTheAddress(error: Error, status: number | undefined, why: string): boolean {
  if (textOf(error, 'command') !== 'RCPT TO') return badAddress.test(why);
  if (anyEnhancedCode.test(why)) return badAddress.test(why);
  return noMailbox.includes(status ?? 0) && !aboutUs.test(why);
}

const unknownAuthority =
  'it is by an authority that is not known here. Put the council’s own authority into SMTP_CA_FILE.';

/** By the codes of Node's TLS, why a mail server's certificate was refused. */
const certificateFaults: Readonly<Record<string, string>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  DEPTH_ZERO_SELF_SIGNED_CERT: unknownAuthority,
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name than the one in SMTP_URL.',
  CERT_HAS_EXPIRED: 'it has run out.',
  CERT_NOT_YET_VALID: 'it is not valid yet.',
};

/** What an administrator can put right is said as what to put right. */
function inWords(error: Error, why: string): string {
  const code = textOf(error, 'code');
  const fault = certificateFaults[textOf(error, 'originalCode')] ?? certificateFaults[code];
  if (fault) return `The certificate of the mail server is not to be trusted: ${fault}`;
  if (code === 'EAUTH')
    return `The mail server does not take the name and password in SMTP_URL. It says: ${why}`;
  if (code === 'ETLS' && textOf(error, 'command') === 'STARTTLS')
    return `The mail server offers no TLS, and without it no name and password leave this machine. It says: ${why}`;
  return `The mail did not go through: ${why}`;
}

/**
 * Tells the two apart. RFC 5321, 4.2.1: a 5yz reply is for good, a 4yz reply for now. A 5yz reply to the greeting, to
 * TLS or to the sign-in says nothing about the message (a wrong password must not make all mail undeliverable), so
 * only one to the envelope or the message is for good.
 */
export function failureFrom(error: unknown): PermanentFailure | TemporaryFailure {
  if (error instanceof PermanentFailure || error instanceof TemporaryFailure) return error;
  if (!(error instanceof Error)) return new TemporaryFailure('The mail could not be sent', { cause: error });
  const status = numberOf(error, 'responseCode');
  const about = textOf(error, 'code');
  const refused = (about === 'EENVELOPE' || about === 'EMESSAGE') && (status === undefined || status >= 500);
  const why = textOf(error, 'response') || error.message;
  return refused && !notTheMessage.includes(status ?? 0)
    ? new PermanentFailure(`The mail server refused the message: ${why}`, {
        status,
        cause: error,
        ofTheAddress: isOfTheAddress(error, status, why),
      })
    : new TemporaryFailure(inWords(error, why), { status, cause: error });
}
