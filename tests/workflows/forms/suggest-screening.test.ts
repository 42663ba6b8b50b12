import { describe, expect, it } from 'vitest';
import { blockedBy, checkReport } from '../../../workflows/checks/index.ts';
import { suggestScreening } from '../../../workflows/forms/suggest-screening.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026, template2026v1 } from '../../../workflows/forms/template-2026.ts';
import type { Content } from '../../../workflows/forms/types.ts';
import { ofToday } from '../checks/reports.ts';

const all = (answer: string): Content => ({
  changesWhatPeopleFeel: answer,
  couldAffectDifferently: answer,
  evidenceOrConcern: answer,
  relevantToAims: answer,
});
const suggested = (content: Content) => suggestScreening(template2026, content);

describe('what a screening suggests', () => {
  it('is a full assessment for any one reason, and the reasons are in the sentence', () => {
    expect(suggested({ ...all('no'), evidenceOrConcern: 'yes' })).toEqual({
      needed: true,
      why: 'A full assessment is needed because there is evidence, or a concern has been raised.',
    });
    expect(suggested({ ...all('no'), couldAffectDifferently: 'unsure', relevantToAims: 'yes' })?.why).toBe(
      'A full assessment is needed because nobody can say yet that it affects all groups alike, and it is relevant to an aim of the equality duty.',
    );
    expect(suggested({ couldAffectDifferently: 'yes' })?.needed).toBe(true);
  });

  it('is none where every answer is no, and where people feel a change that touches all alike', () => {
    expect(suggested(all('no'))).toEqual({
      needed: false,
      why: 'No full assessment is needed because it changes nothing that people feel, and it affects all groups alike, nobody has raised a concern, and it is relevant to none of the three aims.',
    });
    expect(suggested({ ...all('no'), changesWhatPeopleFeel: 'yes' })).toEqual({
      needed: false,
      why: 'No full assessment is needed because although people may feel the change, it affects all groups alike, nobody has raised a concern, and it is relevant to none of the three aims.',
    });
  });

  it('is nothing yet while an answer is missing that could change it, and nothing where nobody asks', () => {
    expect(suggested({})).toBeUndefined();
    expect(suggested({ ...all('no'), relevantToAims: ' ' })).toBeUndefined();
    expect(suggestScreening(template2026v1, all('yes'))).toBeUndefined();
    expect(suggestScreening(template2008, all('yes'))).toBeUndefined();
  });
});

describe('a decision of the screening', () => {
  const codes = (content: Content) =>
    checkReport(
      ofToday({ content, frontSheet: { equalityImplications: '', appendices: [], groupsNamed: [] } }),
    )
      .map(({ code }) => code)
      .filter((code) => code.startsWith('screening'));

  it('against its answers is a finding for the reviewer, and without a reason is not sent to one', () => {
    expect(codes({ fullAssessmentNeeded: 'no' })).toEqual(['screeningAgainstAnswers']);
    const unreasoned = { fullAssessmentNeeded: 'no', screeningReason: ' ' };
    expect(codes(unreasoned)).toContain('screeningAgainstWithoutReason');
    const blocked = blockedBy(checkReport(ofToday({ content: unreasoned })));
    expect(blocked.submitForReview).toContain('does not say why');
    expect(codes({ ...all('no'), fullAssessmentNeeded: 'yes' })).toEqual(['screeningAgainstAnswers']);
  });

  it('with its answers is none', () => {
    expect(codes({ ...all('no'), fullAssessmentNeeded: 'no' })).toEqual([]);
    expect(codes({ fullAssessmentNeeded: 'yes' })).toEqual([]);
  });

  it('that none is needed, with questions unanswered, is neither signed nor listed', () => {
    expect(codes({ ...all('no'), relevantToAims: '', fullAssessmentNeeded: 'no' })).toEqual([
      'screeningUnanswered',
    ]);
  });
});
