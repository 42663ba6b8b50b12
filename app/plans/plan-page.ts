import { londonDay } from '../../workflows/clocks/index.ts';
import { planFindings } from '../../workflows/plans/standing.ts';
import type { SignedIn } from '../auth/session.ts';
import { addressWith } from '../lists/address.ts';
import { listOfActions, type ObjectiveArea } from '../lists/list-of-actions.ts';
import type { Services } from '../services.ts';
import { fits, readPlanFilters } from './read-filters.ts';

/** The plan that the address asks for, as the page and its files show it. */
export async function planOf(services: Services, person: SignedIn, url: URL) {
  const today = londonDay(services.clock.now());
  const asked = readPlanFilters(url);
  const all = await listOfActions(services, person);
  const areas = all
    .map(({ title, actions }) => ({
      title,
      actions: actions.filter((action) => fits(action, title, asked, today)),
    }))
    .filter(({ actions }) => actions.length > 0);
  return { today, asked, all, areas };
}

const distinct = (texts: readonly string[]) =>
  [...new Set(texts)].filter((text) => text !== '').sort((a, b) => a.localeCompare(b, 'en-GB'));
const asOptions = (texts: readonly string[]) => distinct(texts).map((value) => ({ value, label: value }));
const actionsOf = (areas: readonly ObjectiveArea[]) => areas.flatMap(({ actions }) => actions);

/** What the page of the plans shows. */
export async function planPage(services: Services, person: SignedIn, url: URL) {
  const { today, asked, all, areas } = await planOf(services, person, url);
  const every = actionsOf(all);
  const shown = actionsOf(areas);
  return {
    today,
    asked,
    areas,
    all: every.length,
    shown: shown.length,
    late: shown.filter(({ late }) => late).length,
    findings: planFindings(shown.map((it) => ({ ...it, delivery: it.deliveryState }))),
    advice: shown.flatMap(({ reference, title, advice }) =>
      advice.map((sentence) => ({ reference, title, sentence })),
    ),
    options: {
      areas: asOptions(all.map(({ title }) => title)),
      owners: asOptions(every.map(({ owner }) => owner)),
      departments: asOptions(every.map(({ department }) => department)),
    },
    csv: addressWith('/plans.csv', { ...asked }),
    xlsx: addressWith('/plans.xlsx', { ...asked }),
    docx: addressWith('/plans.docx', { ...asked }),
    mayUpdate: every.length > 0 && person.roles.includes('officer'),
  };
}
