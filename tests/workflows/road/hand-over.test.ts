import { describe, expect, test } from 'vitest';
import { step } from '../../../workflows/road/ask.ts';
import type { CaseEvent } from '../../../workflows/road/events.ts';
import { whatMayIDo } from '../../../workflows/road/what-may-i-do.ts';
import { cast, type Person } from './cast.ts';
import { leaver, legalColleague, secondReviewer } from './hand-over-cases.ts';
import { at, event, now, type Situation } from './situations.ts';

const taken = ({ state, context }: Situation, asked: CaseEvent) => {
  const done = step('assessment', state, context, asked);
  if (!done.ok) throw new Error(done.why);
  return {
    ...done,
    after: { state: done.state, context: { ...context, report: done.report, case: done.case } },
  };
};
const toDeputy = event('handOver', 'solicitor', { part: 'legal', to: legalColleague });
const signsLegal = (by: Person) => event('sign', by, { part: 'legal', contentHash: 'the text' });

describe('a request that is handed to a colleague', () => {
  test('stays where it is, says from whom to whom, and tells the colleague alone', () => {
    const done = taken(at('asked/asked'), toDeputy);
    expect(done.state).toEqual(at('asked/asked').state);
    expect(done.report.handed).toEqual({
      legal: { from: 'solicitor', to: 'solicitorDeputy', by: 'solicitor', at: now },
    });
    expect(done.tells).toEqual([{ kind: 'requestHandedOver', to: [{ part: 'colleague' }] }]);
  });

  test('gives nobody more time', () => {
    const before = at('asked/asked');
    expect(taken(before, toDeputy).report.askedAt).toBe(before.context.report.askedAt);
  });

  test('can still be answered by who handed it over: the authority is the post’s', () => {
    const { after } = taken(at('asked/asked'), toDeputy);
    const signed = taken(after, signsLegal('solicitor'));
    expect(signed.report.signatures.legal?.by).toBe('solicitor');
    expect(signed.report.handed?.legal).toBeUndefined();
  });

  test('is answered by the colleague in the name of the post, and a new request begins with its holder', () => {
    const { after } = taken(at('asked/asked'), toDeputy);
    const signed = taken(after, signsLegal('solicitorDeputy'));
    expect(signed.report.signatures.legal).toMatchObject({ by: 'solicitorDeputy', onBehalfOf: 'solicitor' });
    const again = taken(signed.after, event('withdrawSignature', 'solicitorDeputy', { part: 'legal' }));
    expect(again.report.handed?.legal).toBeUndefined();
  });

  test('leaves the other half of sign-off with whom it was', () => {
    const differs = {
      report: { handed: { finance: { from: 'finance', to: 'financeDeputy', by: 'finance', at: now } } },
    };
    const { after } = taken(at('asked/asked', differs), toDeputy);
    const signed = taken(after, signsLegal('solicitorDeputy'));
    expect(signed.report.handed?.finance?.to).toBe('financeDeputy');
  });

  test.each([
    ['a return', event('returnForChanges', 'finance')],
    ['a recall', event('recall', 'author')],
  ])('is forgotten with %s', (_name, back) => {
    const { after } = taken(at('asked/asked'), toDeputy);
    expect(taken(after, back).report.handed).toBeUndefined();
  });

  test('a review is forgotten when it goes back, and when the colleague has endorsed', () => {
    const handing = event('handOver', 'reviewer', { to: secondReviewer });
    const { after } = taken(at('review'), handing);
    expect(after.context.case.handed).toEqual({ from: 'reviewer', to: 'second', by: 'reviewer', at: now });
    expect(taken(after, event('returnForChanges', 'reviewer')).case.handed).toBeUndefined();
    const second = { ...event('endorse', 'reviewer'), actor: { ...cast.reviewer, id: 'second' } };
    expect(taken(after, second).case.handed).toBeUndefined();
  });

  test('is taken from a leaver by an administrator, and both are on the record', () => {
    const handing = event('handOver', 'administrator', { to: secondReviewer, from: leaver });
    expect(taken(at('review'), handing).case.handed).toEqual({
      from: 'gone',
      to: 'second',
      by: 'administrator',
      at: now,
    });
  });
});

describe('whom a page offers', () => {
  const around = { colleagues: [secondReviewer, legalColleague], leavers: [leaver] };
  const offered = (point: string, who: Person, here = around) => {
    const { state, context } = at(point);
    const may = whatMayIDo('assessment', state, context, cast[who], now, here);
    return (
      may.available.find((it) => it.event === 'handOver')?.values ??
      may.refused.find((it) => it.event === 'handOver')?.status
    );
  };

  test('a holder sees the colleagues who may answer, and the part that is theirs', () => {
    expect(offered('review', 'reviewer')).toEqual({ to: ['second'], from: ['gone'] });
    expect(offered('asked/asked', 'solicitor')).toMatchObject({ part: ['legal'], to: ['solicitorDeputy'] });
  });

  test('nobody is offered what nobody can take', () => {
    expect(offered('review', 'reviewer', { colleagues: [], leavers: [] })).toBe(409);
    expect(offered('asked/asked', 'finance')).toBe(409);
  });

  test('democratic services and administrators are offered it for a leaver only', () => {
    expect(offered('review', 'administrator')).toEqual({ to: ['second'], from: ['gone'] });
    expect(offered('review', 'administrator', { ...around, leavers: [] })).toBe(403);
    expect(offered('asked/asked', 'clerk')).toMatchObject({ part: ['legal'], from: ['gone'] });
  });

  test('officers, members and the author are refused', () => {
    for (const who of ['author', 'officer', 'cabinet', 'scrutiny', 'owner', 'nobody'] as const)
      expect([who, offered('asked/asked', who)]).toEqual([who, 403]);
  });
});
