import { data } from '@remix-run/node';
import { findIndicator, listCitingCases, listIndicators } from '../../db/queries/indicators.ts';
import { indicatorInWords, ownReadings, valueInWords } from '../../workflows/indicators/in-words.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';
import { keepsIndicators } from './who-keeps.ts';

/** The indicators with how each stands, for their list. */
export async function indicatorsPage(services: Services, person: SignedIn) {
  const indicators = await listIndicators(services.database);
  return {
    mayKeep: keepsIndicators(person),
    indicators: indicators.map((it) => {
      const [latest] = ownReadings(it, it.readings);
      return {
        id: it.id,
        name: it.name,
        area: it.area,
        objectiveArea: it.objectiveArea,
        latest: latest ? `${valueInWords(latest.value, it.unit)} (${latest.year})` : '–',
        baseline: it.baseline === null ? '–' : valueInWords(it.baseline, it.unit),
        target: it.target === null ? '–' : valueInWords(it.target, it.unit),
        inWords: indicatorInWords(it, it.readings),
      };
    }),
  };
}

/** One indicator with its readings and the cases that name it. Throws 404 where there is none. */
export async function indicatorPage(services: Services, person: SignedIn, id: string | undefined) {
  const indicator = await findIndicator(services.database, id ?? '');
  if (!indicator) throw data('There is no such indicator.', { status: 404 });
  const citing = await listCitingCases(services.database, indicator.id);
  const { readings, ...about } = indicator;
  return {
    indicator: about,
    readings,
    inWords: indicatorInWords(indicator, readings),
    ownYears: new Set(ownReadings(indicator, readings).map(({ year }) => year)).size,
    latestYear: readings[0]?.year,
    mayKeep: keepsIndicators(person),
    citing: citing
      .filter(({ state }) => maySee(person, JSON.parse(state)))
      .map(({ reference, title }) => ({ reference, title })),
  };
}
