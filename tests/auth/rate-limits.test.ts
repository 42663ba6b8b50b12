import { describe, expect, it } from 'vitest';
import { networkOf } from '../../app/auth/rate-limit.ts';
import { countTry } from '../../db/queries/rate-limits.ts';
import { startMailServer } from '../emails/mail-server.ts';
import { createPostgresDatabase, openTestDatabase, testedDatabase } from '../support/database.ts';
import { startService } from '../support/running-service.ts';
import { insideOneWindow } from './sign-in-service.ts';
import { Visitor } from './visitor.ts';

it('tries at once are all counted, each window for itself', async () => {
  const database = await openTestDatabase();
  try {
    const window = '2026-03-02T09:00:00.000Z';
    const counts = await Promise.all(
      Array.from({ length: 25 }, () => countTry(database.drizzle, 'key', window)),
    );
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
    expect(await countTry(database.drizzle, 'key', '2026-03-02T09:15:00.000Z')).toBe(1);
    expect(await countTry(database.drizzle, 'other', window)).toBe(1);
  } finally {
    await database.close();
  }
});

describe('who asks is told apart by', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('the network of %s, which is %s', (client, network) => {
    expect(networkOf(client)).toBe(network);
  });
});

describe.runIf(testedDatabase === 'postgres')('on PostgreSQL', () => {
  it('the limits hold over two processes of the service', async () => {
    await insideOneWindow();
    const mail = await startMailServer();
    const { url, drop } = await createPostgresDatabase();
    const env = {
      DATABASE_URL: url,
      DEMO: '0',
      SESSION_SECRET: 'one secret for both processes of it',
      SMTP_URL: mail.url,
    };
    const one = await startService({ env });
    const two = await startService({ env });
    try {
      const statuses: number[] = [];
      for (const { baseUrl } of [one, two, one, two, one, two, one]) {
        const answer = await new Visitor(baseUrl).post('/sign-in/link', {
          address: 'ann@council.example.org',
        });
        statuses.push(answer.status);
      }
      expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
    } finally {
      await Promise.all([one.stop(), two.stop()]);
      await drop();
      await mail.close();
    }
  }, 120_000);
});
