import { findField, listFields } from './templates.ts';
import type { Content, Template } from './types.ts';

/**
 * What of a case's answers another version of its form can take: those to which it has the same question, answered in
 * the same way. Nothing is guessed: what has no place is left out here and stays in the case that it comes from. What is
 * no answer of the form (files and links) goes along.
 */
export function carryContent(content: Content, from: Template, to: Template): Content {
  const asked = new Set(listFields(from).map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(content).filter(
      ([name]) => !asked.has(name) || findField(to, name)?.type === findField(from, name)?.type,
    ),
  );
}
