import type { CaseView } from '../cases/case-view.ts';
import { LinkButton } from '../components/Button.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Tag } from '../components/Tag.tsx';
import { type ConsultationOfCase, type RoundView, standingName } from './load-rounds.ts';

/** Whom a case's consultation asked and what came of it, round by round; and the way to the next round. */
export function ConsultationTab({
  view,
  consultation,
}: {
  view: Pick<CaseView, 'reference'>;
  consultation: ConsultationOfCase;
}) {
  const { rounds, mayPrepare } = consultation;
  const address = `/cases/${view.reference}/consultation`;
  const prepared = rounds.find(({ standing }) => standing === 'prepared');
  const runs = rounds.some(({ standing }) => standing === 'open');
  return (
    <>
      <h2 className="govuk-heading-l">Consultation</h2>
      {rounds.length === 0 && (
        <p className="govuk-body">
          Nobody has been consulted through this service. A round asks people by email what they think: they
          answer in their own words, without an account, until a day that you set.
        </p>
      )}
      {rounds.length > 0 && (
        <DataTable
          caption="Rounds of consultation"
          hideCaption
          columns={['Round', 'Where it stands', 'Asked', 'Answered', 'What came of it']}
          rows={rounds.map((round) => ({
            key: String(round.number),
            cells: [
              <a key="title" className="govuk-link" href={`${address}/${round.number}`}>
                {round.number}. {round.title}
              </a>,
              <>
                <RoundTag key="tag" standing={round.standing} /> {round.standingInWords}
              </>,
              round.asked,
              round.standing === 'prepared' ? '–' : round.answered,
              outcomeOf(round),
            ],
          }))}
        />
      )}
      {mayPrepare && (
        <LinkButton kind="secondary" href={`${address}/prepare`}>
          {prepared
            ? 'Go on preparing'
            : rounds.length === 0
              ? 'Prepare a consultation'
              : 'Prepare another round'}
        </LinkButton>
      )}
      {mayPrepare && prepared && runs && (
        <p className="govuk-body">It can be opened when the round that runs now has closed.</p>
      )}
    </>
  );
}

const outcomeOf = ({ standing, changed }: RoundView) =>
  changed !== null ? 'Written' : standing === 'closed' ? 'Not written yet' : '–';

export const RoundTag = ({ standing }: Pick<RoundView, 'standing'>) => (
  <Tag meaning={standing === 'open' ? 'now' : 'plain'}>{standingName(standing)}</Tag>
);
