import { dayInWords, deadlineNames, isDay, timeInWords } from '../../workflows/clocks/index.ts';
import { findPreset } from '../../workflows/constitution/index.ts';
import type { CertificateProps } from '../components/Certificate.tsx';
import { readMoment } from '../lists/read-moment.ts';
import { calculate, type TypedDates } from './calculator.ts';

const asked = {
  meeting: 'Meeting',
  published: 'Published',
  'called-in': 'Called in',
  'scrutiny-met': 'Scrutiny met',
} as const satisfies Partial<Record<keyof TypedDates, string>>;

function inWordsOf(text: string): string {
  if (isDay(text)) return dayInWords(text);
  const at = readMoment(text);
  return at ? timeInWords(at) : text;
}

/** One of the calculator's dates as a certificate, by the address that the calculator has and the kind of date. */
export function certificateOf(
  url: URL,
  council: string,
  printedAt: string,
): { ok: true; shown: CertificateProps } | { ok: false; why: string } {
  const { typed, errors, deadlines } = calculate(url);
  const constitution = findPreset(typed.constitution);
  const deadline = deadlines?.find((it) => it.kind === url.searchParams.get('kind'));
  if (!deadline || !constitution) {
    return { ok: false, why: errors[0]?.message ?? 'The calculator has no such date. Count it again there.' };
  }
  const { kind, dueAt, rule, source, working, calendar, projected } = deadline;
  return {
    ok: true,
    shown: {
      council,
      name: deadlineNames[kind],
      isFrom: kind === 'mayActFrom',
      dueAt,
      about: Object.entries(asked).flatMap(([name, key]) => {
        const text = url.searchParams.get(name)?.trim() ?? '';
        return text === '' ? [] : [{ key, value: inWordsOf(text) }];
      }),
      rule,
      source,
      working,
      constitution: `${constitution.name}, version ${constitution.version}`,
      calendar,
      projected,
      moves: [],
      printedBy: '',
      printedAt,
    },
  };
}
