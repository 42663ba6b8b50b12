import type { NamedColleague } from '../../db/queries/colleagues.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import type { HandedOver } from '../../workflows/road/facts.ts';
import type { SignedIn } from '../auth/session.ts';
import type { ViewField } from './case-view.ts';
import type { AroundCase } from './colleagues-of.ts';
import { partsOf } from './director-parts.ts';
import type { OpenCase } from './open-case.ts';

/** The requests that wait with a colleague now, as a sentence begins with them. */
export const handedNow = ({ found, subject }: OpenCase): { what: string; handed: HandedOver }[] => {
  const { handed } = found.report.progress;
  return [
    { what: 'The review', handed: subject.state === 'review' ? subject.progress.handed : undefined },
    { what: 'The legal part', handed: handed?.legal },
    { what: 'The finance part', handed: handed?.finance },
  ].flatMap(({ what, handed: found }) => (found ? [{ what, handed: found }] : []));
};

/** Who has it is said with the colleague to whom it was handed. */
export function withHandOver(open: OpenCase, nameOf: (id: string) => string, sentence: string): string {
  const handed = handedNow(open).map(
    ({ what, handed: { to, at } }) => `${what} was handed to ${nameOf(to)} on ${inWords(londonDay(at))}.`,
  );
  return [sentence, ...handed].join(' ');
}

/** Everybody between whom a request was ever handed, by what their events hold. */
export const handedPeople = (
  payloads: readonly { data?: { to?: { id: string }; from?: { id: string } } }[],
): string[] =>
  payloads.flatMap(({ data }) => [data?.to?.id, data?.from?.id]).filter((id) => id !== undefined);

const optionsOf = (people: readonly NamedColleague[], taken: readonly string[] = []) =>
  people
    .filter((p) => taken.includes(p.id))
    .map((p) => ({ value: p.id, label: p.isDeputy ? `${p.name}, as deputy` : p.name }));

/** The form of handing over, with the people of this moment. What has nothing to choose from is not asked. */
export function handOverFields(
  fields: readonly ViewField[],
  values: Record<string, string[]>,
  around: AroundCase,
  person: SignedIn,
): ViewField[] {
  const isHolder = person.roles.includes('reviewer') || partsOf(person).length > 0;
  return fields.flatMap((field) => {
    switch (field.name) {
      case 'part': {
        const { hint: _onlyInSignOff, ...asked } = field;
        return values.part ? [{ ...asked, required: true }] : [];
      }
      case 'to':
        return [{ ...field, options: optionsOf(around.colleagues, values.to) }];
      case 'from': {
        const options = optionsOf(around.leavers, values.from);
        return options.length > 0 ? [{ ...field, options, required: !isHolder }] : [];
      }
      default:
        return [field];
    }
  });
}
