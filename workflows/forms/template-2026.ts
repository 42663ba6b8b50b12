import { conclusionOfVersion1, conclusionSection, publicationSection } from './conclusion-2026.ts';
import { groupsSection } from './impact-grid.ts';
import { screeningDecision, screeningOfVersion1, screeningQuestions } from './screening-2026.ts';
import {
  aboutSection,
  changeSection,
  dutySection,
  evidenceSection,
  planSection,
  previousSection,
} from './sections-2026.ts';
import type { Template } from './types.ts';

const named = {
  id: '2026',
  kind: 'assessment',
  title: 'Equality impact assessment',
  about: 'The form of 2026, with the nine protected characteristics and the three aims of the duty.',
} as const;

/**
 * With the questions and answers of version 1 its cases stay readable. Help and examples are no part of what was
 * answered, so the two versions share them.
 */
export const template2026v1 = {
  ...named,
  version: 1,
  sections: [
    screeningOfVersion1,
    aboutSection,
    changeSection,
    previousSection,
    evidenceSection,
    groupsSection,
    dutySection,
    planSection,
    conclusionOfVersion1,
  ],
} as const satisfies Template;

/** The equality impact assessment that a council begins with today: version 2 asks before it screens. */
export const template2026 = {
  ...named,
  version: 2,
  sections: [
    screeningQuestions,
    screeningDecision,
    aboutSection,
    changeSection,
    previousSection,
    evidenceSection,
    groupsSection,
    dutySection,
    planSection,
    conclusionSection,
    publicationSection,
  ],
} as const satisfies Template;
