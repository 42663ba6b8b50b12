/**
 * Which department a case belongs to, as an SQL expression over `c` (cases) and `r` (reports); null where nothing says it.
 * No form asks for it by that name in every template, so this is the one place that derives it: the directorate of an
 * assessment of 2026; else the director of the front sheet without the title ("Director of Communities" is
 * Communities), else whoever the report is of, in the same way; else the section of an assessment of 2008. It is free
 * text, so two spellings are two departments; letters' size and spaces around it are not looked at.
 */
const withoutTitle = (post: string) =>
  `nullif(btrim(regexp_replace(${post}, '^\\s*(the )?((assistant|corporate|deputy|executive|interim|strategic) )*director (of|for) ', '', 'i')), '')`;
const departmentOf = `coalesce(nullif(btrim(c.answers->>'directorate'), ''),
  ${withoutTitle(`r.answers->>'director'`)}, ${withoutTitle(`r.answers->>'reportOf'`)},
  nullif(btrim(c.answers->>'section'), ''))`;

/** Where nothing names one. */
export const noDepartment = 'Not said';
export const department = `coalesce(${departmentOf}, '${noDepartment}')`;
