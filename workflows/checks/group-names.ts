/**
 * Which words mean the same group of people. Kept apart are belief and religion, race and ethnicity: one does not
 * always cover the other, and a reader should see where a report means only one of them.
 */
const wordsFor = {
  age: ['age', 'older people', 'younger people', 'young people', 'children'],
  disability: [
    'disability',
    'disabilities',
    'disabled people',
    'people with a disability',
    'people with disabilities',
  ],
  genderReassignment: ['gender reassignment', 'gender identity', 'trans people', 'transgender people'],
  marriage: ['marriage and civil partnership', 'marriage', 'civil partnership', 'marital status'],
  pregnancy: ['pregnancy and maternity', 'pregnancy', 'maternity'],
  race: ['race', 'racial group', 'racial groups'],
  ethnicity: [
    'ethnicity',
    'ethnic origin',
    'ethnic group',
    'ethnic groups',
    'ethnic minorities',
    'minority ethnic people',
  ],
  religion: ['religion', 'faith', 'religious groups', 'faith groups'],
  belief: ['belief', 'beliefs'],
  sex: ['sex', 'gender', 'men and women', 'women and men'],
  sexualOrientation: ['sexual orientation', 'sexuality', 'lesbian, gay and bisexual people'],
  class: [
    'class',
    'social class',
    'low income',
    'low incomes',
    'people on a low income',
    'people on low incomes',
    'poverty',
    'socio-economic background',
    'socio-economic status',
  ],
  carers: ['carers', 'caring', 'unpaid carers'],
  careExperienced: ['care-experienced people', 'care experience', 'care leavers', 'looked after children'],
  armedForces: ['armed forces community', 'armed forces', 'veterans'],
  rurality: ['people in rural areas', 'rurality', 'rural areas', 'rural communities'],
} as const satisfies Record<string, readonly string[]>;

const byWord: ReadonlyMap<string, string> = new Map(
  Object.entries(wordsFor).flatMap(([group, words]) => words.map((word) => [word, group] as const)),
);

/**
 * The groups that a phrase means: "Religion or belief" is two, "Race and ethnicity" is two, and a group that we do
 * not know is itself. In small letters, so that two spellings of one word are one.
 */
export function groupsMeant(phrase: string): string[] {
  const plain = tidy(phrase);
  if (plain === '') return [];
  const known = byWord.get(plain);
  if (known) return [known];
  const parts = plain
    .split(/[,/&]|\band\b|\bor\b/)
    .map(tidy)
    .filter((part) => part !== '');
  // "People who live alone and far away" is one group: it is taken apart only where a part is known.
  if (!parts.some((part) => byWord.has(part))) return [plain];
  return parts.map((part) => byWord.get(part) ?? part);
}

/** Whether the phrase stands for everybody, so that no group is left out. */
export function meansEverybody(phrase: string): boolean {
  return /^(all|everyone|everybody|all groups|all protected characteristics)$/.test(tidy(phrase));
}

function tidy(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/[.;:“”"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
