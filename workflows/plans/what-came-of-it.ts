import { limits } from '../forms/check-content.ts';
import { findField } from '../forms/templates.ts';
import type { Content, Template } from '../forms/types.ts';

/** What an assessment said would be done: a line of it, and who was to do it by when, in words. */
export interface PlannedLine {
  what: string;
  owner: string;
  dueInWords: string;
  /** An action of a delivery plan was made of it. */
  made: boolean;
}

/** An action that came of it. `standing` is a sentence: "Done on 3 May 2026." */
export interface ActionThen {
  reference: string;
  title: string;
  standing: string;
  isDone: boolean;
  /** What its owner last said. */
  progress: string;
  slippage: string;
}

/** An indicator that it rested on, as it stands now, in sentences. */
export interface IndicatorThen {
  name: string;
  inWords: string;
}

export interface WhatCameOfIt {
  planned: string;
  improved: string;
  remains: string;
}

const sentence = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
const lines = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n');
const fitting = (text: string) =>
  text.length <= limits.longText ? text : `${text.slice(0, limits.longText - 2).trimEnd()} …`;

/** What was planned, what came of it, and what is left, in sentences that a new assessment begins with. */
export function whatCameOfIt(
  reference: string,
  planned: readonly PlannedLine[],
  actions: readonly ActionThen[],
  indicators: readonly IndicatorThen[],
): WhatCameOfIt {
  const by = ({ owner, dueInWords }: PlannedLine) => {
    const said = [owner, dueInWords && `by ${dueInWords}`].filter((part) => part !== '').join(', ');
    return said ? ` (${said})` : '';
  };
  const done = actions.filter(({ isDone }) => isDone);
  const open = actions.filter(({ isDone }) => !isDone);
  const never = planned.filter(({ made }) => !made);
  const named = ({ title, reference: of }: ActionThen) => `${title} (${of})`;
  return {
    planned: fitting(
      planned.length === 0
        ? `${reference} planned no action.`
        : lines([`${reference} planned:`, ...planned.map((it) => `- ${it.what}${by(it)}`)]),
    ),
    improved: fitting(
      lines([
        done.length === 0 ? 'No action of its plan is done.' : 'Done since:',
        ...done.map(
          (it) => `- ${named(it)}. ${it.standing}${it.progress ? ` ${sentence(it.progress)}` : ''}`,
        ),
        ...(indicators.length > 0 ? ['What the indicators show:'] : []),
        ...indicators.map((it) => `- ${sentence(it.name)} ${it.inWords}`),
      ]),
    ),
    remains: fitting(
      open.length + never.length === 0
        ? planned.length === 0
          ? ''
          : 'Nothing of what was planned is left.'
        : lines([
            ...(open.length > 0 ? ['Not done yet:'] : []),
            ...open.map(
              (it) =>
                `- ${named(it)}. ${it.standing}${it.slippage ? ` Why it slipped: ${sentence(it.slippage)}` : ''}`,
            ),
            ...(never.length > 0 ? ['Never made an action of a delivery plan:'] : []),
            ...never.map((it) => `- ${it.what}${by(it)}`),
          ]),
    ),
  };
}

/**
 * Where a form asks for it. A form with one box for remarks, as that of 2008, has all of it there; one without either
 * begins as it is.
 */
export function answersOfReview(template: Template, came: WhatCameOfIt): Content {
  if (findField(template, 'previouslyPlanned')) {
    return {
      previouslyPlanned: came.planned,
      ...(findField(template, 'improvedSince') && { improvedSince: came.improved }),
      ...(findField(template, 'stillToDo') && { stillToDo: came.remains }),
    };
  }
  return findField(template, 'comments')
    ? {
        comments: fitting([came.planned, came.improved, came.remains].filter((it) => it !== '').join('\n\n')),
      }
    : {};
}
