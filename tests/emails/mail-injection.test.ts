import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliverLetter } from '../../app/jobs/deliver.ts';
import { relayNotices } from '../../app/jobs/relay.ts';
import { smtpTransport, type Transport } from '../../emails/transports.ts';
import { type Council, openCouncil } from '../support/council.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

/** From the form to the wire: what somebody types on a case, and what a mail server then hears. */
let council: Council;
let mail: MailServer;
let smtp: Transport;
const recipients: string[] = [];

const commands = '\r\n.\r\nMAIL FROM:<evil@example.net>\r\nRCPT TO:<evil@example.net>\r\nDATA\r\n';
const headers = '\r\nBcc: evil@example.net\r\nContent-Type: text/html\r\n\r\n<b>Pay here</b>';

beforeAll(async () => {
  council = await openCouncil();
  mail = await startMailServer({
    onRcptTo: (address, _session, done) => {
      recipients.push(address.address);
      done();
    },
  });
  smtp = smtpTransport(mail.url);
});
afterAll(async () => {
  smtp.close();
  await mail.close();
  await council.close();
});

it('line ends and commands in a title, a name, reasons or a council’s name stay words of one letter', async () => {
  // As no form lets it in, and an import some day might.
  await council.rows('UPDATE people SET name = $1 WHERE id = $2', `Policy officer${headers}`, 'officer');
  await council.begin('officer', { frontSheet: { subject: `Repairs${headers}${commands}` } });
  await council.bringTo('review');
  await council.send('reviewer', 'returnForChanges', { words: { reasons: `No.${commands}${headers}` } });
  const queued: string[] = [];
  while ((await relayNotices(council.parts, async (ids) => void queued.push(...ids))) > 0);
  for (const id of queued) {
    await deliverLetter(
      {
        ...council.parts,
        transport: smtp,
        baseUrl: 'https://due-regard.example.org',
        stopAddress: (personId: string) => `https://due-regard.example.org/unsubscribe/${personId}`,
        consulteeAddress: (consulteeId: string) =>
          `https://due-regard.example.org/consultation/${consulteeId}`,
        from: { name: 'Due Regard', address: 'due-regard@example.org' },
        council: async () => ({ name: `Demonstration Borough Council${headers}` }),
      },
      id,
    );
  }
  expect(queued.length).toBeGreaterThanOrEqual(2);
  expect(mail.raw).toHaveLength(queued.length);
  expect(recipients.filter((it) => !it.endsWith('@council.example.org'))).toEqual([]);
  for (const [index, email] of mail.received.entries()) {
    const head = (mail.raw[index] ?? '').split('\r\n\r\n', 1)[0] ?? '';
    expect(head).not.toMatch(/^(bcc|mail from|rcpt to)/im);
    expect(head.match(/^content-type:.*$/gim)).toHaveLength(1);
    expect(head.match(/^(to|subject|from):/gim)).toHaveLength(3);
    expect([email.to?.length, email.cc, email.bcc]).toEqual([1, undefined, undefined]);
    expect(email.html).not.toContain('<b>Pay here</b>');
  }
});
