import type { Indicator, Reading } from './types.ts';

const plain = (value: number) => String(Math.round(value * 100) / 100);

/** "76%", "12 days". */
export const valueInWords = (value: number, unit: string): string =>
  unit === '%' ? `${plain(value)}%` : `${plain(value)} ${unit}`.trim();

/** A difference: percentages differ by points. */
function differenceInWords(difference: number, unit: string): string {
  const size = plain(Math.abs(difference));
  if (unit === '%') return `${size} ${size === '1' ? 'point' : 'points'}`;
  return `${size} ${unit}`.trim();
}

/** Readings of the indicator's own area, the latest first. */
export const ownReadings = (indicator: Pick<Indicator, 'area'>, readings: readonly Reading[]): Reading[] =>
  readings.filter(({ area }) => area === indicator.area).sort((a, b) => b.year - a.year);

const inYear = (year: number | null) => (year === null ? '' : ` (${year})`);
const list = (parts: readonly string[]) =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');

/**
 * The latest reading against baseline and target, and beside the country and the county in the same year, in sentences.
 * Without a reading of its own area it says so.
 */
export function indicatorInWords(indicator: Indicator, readings: readonly Reading[]): string {
  const { unit, area, baseline, baselineYear, target, targetYear, direction } = indicator;
  const [latest] = ownReadings(indicator, readings);
  if (!latest) return `There is no reading for ${area} yet.`;
  const sentences = [`${valueInWords(latest.value, unit)} in ${area} in ${latest.year}`];
  const sign = direction === 'up' ? 1 : -1;
  if (baseline !== null && latest.year !== baselineYear) {
    const better = (latest.value - baseline) * sign;
    sentences.push(
      better === 0
        ? `as at the start${inYear(baselineYear)}`
        : `${differenceInWords(better, unit)} ${better > 0 ? 'better' : 'worse'} than at the start (${valueInWords(baseline, unit)}${baselineYear === null ? '' : ` in ${baselineYear}`})`,
    );
  }
  if (target !== null) {
    const short = (target - latest.value) * sign;
    sentences.push(
      short > 0
        ? `${differenceInWords(short, unit)} short of the target of ${valueInWords(target, unit)}${targetYear === null ? '' : ` for ${targetYear}`}`
        : `the target of ${valueInWords(target, unit)} is reached`,
    );
  }
  const beside = readings
    .filter((it) => it.year === latest.year && it.kind !== 'district' && it.area !== area)
    .map((it) => `${it.area} has ${valueInWords(it.value, unit)}`);
  const compared = beside.length > 0 ? ` In the same year ${list(beside)}.` : '';
  return `${sentences.join(', ')}.${compared}`;
}
