import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../emails/compose.ts';
import { examples } from '../../emails/examples.ts';
import { renderLetter } from '../../emails/letter.ts';
import { bandOf, sheet } from '../../emails/theme.ts';
import { roleNames } from '../../workflows/roles.ts';

const as = (role: keyof typeof roleNames) => ({
  name: 'Alex Example',
  roleName: roleNames[role],
  becauseOf: `you hold the role of ${roleNames[role]}`,
});
const author = {
  name: 'Sam Example',
  roleName: roleNames.officer,
  becauseOf: 'you are an author of this case',
};

describe('what a letter says, and to whom', () => {
  it('a director reads in the subject what to do and by when', async () => {
    const { subject } = await renderLetter(examples.signOffRequested);
    expect(subject).toBe('Sign by 5 pm on Monday 23 June: Community cohesion policy (DIA-2008-0001)');
  });

  it('each director is asked that director’s own question', () => {
    const { part: _part, ...toEither } = examples.signOffRequested;
    expect(composeLetter({ ...toEither, recipient: as('solicitor') }).firstLine).toContain(
      'lawful and within the Constitution',
    );
    expect(composeLetter({ ...toEither, recipient: as('finance') }).firstLine).toContain(
      'consistent with the Council’s budget',
    );
  });

  it('a colleague to whom a request was handed is told to act, and the holder that the colleague has it', () => {
    const { deadline } = examples.deadlineLate;
    if (!deadline) throw new Error('The example is about a deadline.');
    const handed = { ...deadline, whoActs: 'Deputy Director of Legal', handedTo: 'Deputy Director of Legal' };
    const late = { ...examples.deadlineLate, deadline: { ...handed, kind: 'legalSigns' as const } };
    const colleague = composeLetter({
      ...late,
      recipient: { ...as('solicitor'), name: 'Deputy Director of Legal' },
    });
    expect(colleague.firstLine).toContain('Sign as soon as you can.');
    const holder = composeLetter({ ...late, recipient: as('solicitor') });
    expect(holder.firstLine).toContain('Ask the Deputy Director of Legal when it will be done.');
    expect(holder.happened.join(' ')).toContain(
      'The Deputy Director of Legal must act, to whom it was handed. Whoever else holds the post may still answer it.',
    );
  });

  it('a request that is handed over says who did it, and for whom where somebody has left', () => {
    expect(composeLetter(examples.requestHandedOver).heading).toBe(
      'Sign the legal part by 5 pm on Monday 23 June, handed to you',
    );
    const { part: _part, ...review } = examples.requestHandedOver;
    const letter = composeLetter({ ...review, handedFrom: 'Head of Housing', recipient: as('reviewer') });
    expect(letter.firstLine).toContain('Read this assessment and endorse it');
    expect(letter.happened[0]).toContain(
      'handed you the request that waited for the Head of Housing, who has left.',
    );
  });

  it('a director who is away signs through the deputy, and both names are in the letter', () => {
    expect(composeLetter(examples.oneDirectorSigned).happened).toEqual([
      'At 9:12 am on 18 June 2008, the Deputy Director of Legal, on behalf of the Director of Legal (Monitoring Officer), signed.',
    ]);
  });

  it('the director whose signature is missing is told so; the author only waits', () => {
    const toFinance = composeLetter({ ...examples.oneDirectorSigned, recipient: as('finance') });
    expect(toFinance.firstLine).toMatch(
      /^Yours is the signature that is still missing\..* by 5 pm on Monday 23 June \(4 working days left\)\.$/,
    );
    const toAuthor = composeLetter({ ...examples.oneDirectorSigned, recipient: author });
    expect(toAuthor.firstLine).toMatch(/^You do not need to do anything\./);
  });

  it('a scrutiny member reads until when a decision can be called in; its author, from when it can be acted on', () => {
    expect(composeLetter(examples.decisionPublished).firstLine).toContain('do so by 5 pm on Monday 4 August');
    const toAuthor = composeLetter({ ...examples.decisionPublished, recipient: author });
    expect(toAuthor.firstLine).toBe(
      'Do not act on the decision before Tuesday 5 August 2008. You can act on it from that day unless it is called in.',
    );
  });

  it('nobody is told that a refusal can be acted on', () => {
    const { firstLine, heading } = composeLetter({
      ...examples.decisionPublished,
      recipient: author,
      outcome: 'refused',
    });
    expect(`${heading} ${firstLine}`).not.toMatch(/act on it/);
    expect(firstLine).toContain('The refusal can be called in until 5 pm on Monday 4 August');
  });

  it.each([
    ['noFurtherAction', 'Scrutiny asks for no further action'],
    ['referBack', 'Scrutiny has referred the decision back'],
    ['referToCouncil', 'Scrutiny has referred the decision to Council'],
  ])('scrutiny’s outcome %s reads as a sentence', (outcome, sentence) => {
    const letter = composeLetter({ ...examples.scrutinyDecided, outcome });
    expect(letter.heading).toBe(sentence);
    expect(letter.happened).toContain(`${sentence}.`);
  });

  it('a reminder tells only the one who acts to act', () => {
    expect(composeLetter(examples.deadlineLate).heading).toBe('Sign now, late since 5 pm on Monday 23 June');
    const toAuthor = composeLetter({ ...examples.deadlineLate, recipient: author });
    expect(toAuthor.heading).toBe('Finance sign-off is late since 5 pm on Monday 23 June');
    expect(toAuthor.firstLine).toMatch(
      /^Ask the Director of Finance \(section 151 officer\) when it will be done\./,
    );
  });

  it('the authors read how many of those who were asked have answered', async () => {
    const { subject } = await renderLetter(examples.consultationClosed);
    expect(subject).toBe('Read what 3 of 5 answered: Community cohesion policy (DIA-2008-0001)');
    const nobody = composeLetter({
      ...examples.consultationClosed,
      consultation: { title: 'Libraries', counts: { asked: 5, answered: 0 } },
    });
    expect(nobody.heading).toBe('Nobody answered of the 5 who were asked');
    expect(nobody.firstLine).toBe('Say on its page what follows from it that nobody has answered.');
    expect(nobody.happened).toEqual([
      'The consultation “Libraries” closed at 5 pm on 20 June 2008.',
      'Asked: 5. Answered: 0.',
    ]);
  });

  it('what is late is late in words, first in its line', async () => {
    const { text } = await renderLetter(examples.deadlineLate);
    expect(text).toContain('* LATE: Finance sign-off: 5 pm on Monday 23 June (2 working days late)');
  });

  it('a date that moved shows the old one and the new one', () => {
    expect(composeLetter(examples.deadlineMoved).happened).toContain(
      'Before: 5 pm on 23 June 2008. Now: 5 pm on Tuesday 24 June.',
    );
  });

  it('dates stand in order of time, and a meeting that no longer stands is not among them', () => {
    expect(composeLetter(examples.listed).dates.map(({ label }) => label)).toEqual([
      'Agenda and reports published',
      'Cabinet',
    ]);
    expect(composeLetter(examples.delisted).dates).toEqual([]);
  });

  it('the time of what happened is the Council’s, winter and summer', () => {
    const at = (instant: string) => composeLetter({ ...examples.endorsed, at: instant }).happened[0];
    expect(at('2008-06-13T10:00:00Z')).toContain('At 11 am on 13 June 2008');
    expect(at('2008-12-31T12:00:00Z')).toContain('At midday on 31 December 2008');
    expect(at('2008-06-30T23:00:00Z')).toContain('At midnight on 1 July 2008');
  });

  it('a date that is none is a fault of ours, and no letter leaves with it', async () => {
    await expect(renderLetter({ ...examples.endorsed, at: 'tomorrow' })).rejects.toThrow(RangeError);
  });
});

describe('how a letter looks', () => {
  it('says that it knows a dark theme, and turns every colour over there', async () => {
    const { html } = await renderLetter(examples.signatureVoided);
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    const classes = [...html.matchAll(/class="([^"]+)"/g)].map(([, name]) => name);
    for (const name of new Set(classes)) expect(sheet).toContain(`.${name} {`);
  });

  it('the council’s name reads on the council’s colour, be it light or dark', () => {
    expect(bandOf('#00467f').color).toBe('#ffffff');
    expect(bandOf('#fd0').color).toBe('#0b0c0c');
  });

  it('a colour that is no hex colour is passed over', () => {
    expect(bandOf('red;background:url(https://example.org)').backgroundColor).toBe('#1d70b8');
  });
});
