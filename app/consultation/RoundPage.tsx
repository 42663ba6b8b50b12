import type { CaseView } from '../cases/case-view.ts';
import { CaseCaption } from '../cases/components/CaseCaption.tsx';
import { LinkButton } from '../components/Button.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { RoundTag } from './ConsultationTab.tsx';
import type { ConsultationOfCase, ConsulteeView, RoundView } from './load-rounds.ts';
import { PlainText } from './PlainText.tsx';
import { consultationTab, roundHref } from './round-href.ts';

interface RoundPageProps extends ConsultationOfCase {
  view: CaseView;
  round: RoundView;
  done: string | undefined;
}

const doneWords: Partial<Record<string, string>> = {
  keep: 'It is prepared. Nobody has been told of it yet.',
  asked: 'They are asked too. Each gets an invitation.',
  remove: 'They are taken out, and their link does not work any more.',
  newLink: 'A new link is on its way, and the one before does not work any more.',
  report: 'What came of it is kept. Those who were asked can read it on their own page.',
  openConsultation: 'The consultation is open, and the invitations are on their way.',
  extendConsultation: 'The consultation goes on, and those who were asked are told.',
  callOffConsultation: 'The consultation is called off, and those who were asked are told.',
};

/** One round: where it stands, who was asked, what they said in their own words, and what changed because of it. */
export function RoundPage({ view, round, rounds, looksAfter, mayPrepare, done }: RoundPageProps) {
  const said = doneWords[done ?? ''];
  const runs = rounds.some(({ standing }) => standing === 'open');
  const mayOpen = view.available.some(({ event }) => event === 'openConsultation');
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption
          view={view}
          {...consultationTab(view)}
          before={said && <NotificationBanner success>{said}</NotificationBanner>}
        >
          {`Round ${round.number}: ${round.title}`}
        </CaseCaption>
        <p className="govuk-body">
          <RoundTag standing={round.standing} /> {round.standingInWords}
        </p>
        <Steps {...{ view, round, runs, looksAfter, mayPrepare, mayOpen }} />
        {(round.found !== null || round.standing === 'closed') && <Outcome round={round} />}
        <Numbers round={round} />
        {round.consultees && round.standing !== 'prepared' && (
          <Answers questions={round.questions} consultees={round.consultees} />
        )}
        <h2 className="govuk-heading-m">What was asked</h2>
        <PlainText text={round.about} />
        <ol className="govuk-list govuk-list--number">
          {round.questions.map((question, index) => (
            <li key={index}>{question}</li>
          ))}
        </ol>
      </div>
      <div className="govuk-grid-column-full">
        {round.consultees && round.consultees.length > 0 && (
          <People view={view} round={round} consultees={round.consultees} looksAfter={looksAfter} />
        )}
      </div>
    </div>
  );
}

/** What can be done with the round as it stands. */
function Steps({
  view,
  round,
  runs,
  looksAfter,
  mayPrepare,
  mayOpen,
}: Pick<RoundPageProps, 'view' | 'round' | 'looksAfter' | 'mayPrepare'> & {
  runs: boolean;
  mayOpen: boolean;
}) {
  const at = roundHref(view.reference, round.number);
  const step = (event: string) => `/cases/${view.reference}/do/${event}?next=${at}`;
  if (round.standing === 'prepared') {
    return (
      <>
        <div className="govuk-button-group">
          {mayOpen && round.asked > 0 && <LinkButton href={step('openConsultation')}>Open it</LinkButton>}
          {mayPrepare && (
            <LinkButton kind="secondary" href={`/cases/${view.reference}/consultation/prepare`}>
              Change it
            </LinkButton>
          )}
        </div>
        {round.asked === 0 && (
          <p className="govuk-body">Nobody is asked yet: add at least one person before you open it.</p>
        )}
        {runs && (
          <p className="govuk-body">Another round is open. This one can be opened when it has closed.</p>
        )}
      </>
    );
  }
  if (!looksAfter) return null;
  if (round.standing === 'closed') {
    return (
      <LinkButton kind={round.changed === null ? 'primary' : 'secondary'} href={`${at}/report`}>
        {round.changed === null ? 'Write what came of it' : 'Change what came of it'}
      </LinkButton>
    );
  }
  if (round.standing === 'calledOff') return null;
  return (
    <div className="govuk-button-group">
      <LinkButton kind="secondary" href={`${at}/people`}>
        Ask more people
      </LinkButton>
      <LinkButton kind="secondary" href={step('extendConsultation')}>
        Extend it
      </LinkButton>
      <a className="govuk-link" href={step('callOffConsultation')}>
        Call it off
      </a>
    </div>
  );
}

function Outcome({ round }: { round: RoundView }) {
  if (round.found === null) {
    return (
      <p className="govuk-inset-text">
        Nobody has written yet what came of it. The directors and the Cabinet read here what people said, and
        what changed because of it.
      </p>
    );
  }
  return (
    <>
      <h2 className="govuk-heading-m">What people said</h2>
      <PlainText text={round.found} />
      <h2 className="govuk-heading-m">What changed because of it</h2>
      <PlainText text={round.changed ?? ''} />
      <p className="govuk-body-s">{round.reported}</p>
    </>
  );
}

const Numbers = ({ round }: { round: RoundView }) =>
  round.groups.length === 0 ? null : (
    <DataTable
      caption={round.standing === 'prepared' ? 'Who would be asked' : 'Who was asked, and who answered'}
      columns={['Group', 'Asked', 'Answered']}
      rows={[
        ...round.groups.map(({ name, asked, answered }) => ({ key: name, cells: [name, asked, answered] })),
        ...(round.groups.length > 1 ? [{ key: 'all', cells: ['All', round.asked, round.answered] }] : []),
      ]}
    />
  );

/** Question by question, so that what people say of one thing is read together. */
function Answers({ questions, consultees }: { questions: string[]; consultees: ConsulteeView[] }) {
  const answered = consultees.filter((it) => it.words !== undefined);
  return (
    <>
      <h2 className="govuk-heading-m">What they said, in their own words</h2>
      {answered.length === 0 && <p className="govuk-body">Nobody has answered yet.</p>}
      {answered.length > 0 &&
        questions.map((question, index) => (
          <section key={index} className="dr-answers">
            <h3 className="govuk-heading-s">{question}</h3>
            {answered.every(({ words }) => !words?.[index]) && (
              <p className="govuk-body">Nobody said anything to this.</p>
            )}
            {answered
              .filter(({ words }) => words?.[index])
              .map((it) => (
                <figure key={it.id} className="dr-quote">
                  <blockquote>
                    <PlainText text={it.words?.[index] ?? ''} />
                  </blockquote>
                  <figcaption className="govuk-body-s">
                    {it.name}
                    {it.removed && ', taken out since'}
                  </figcaption>
                </figure>
              ))}
          </section>
        ))}
    </>
  );
}

function People(props: {
  view: CaseView;
  round: RoundView;
  consultees: ConsulteeView[];
  looksAfter: boolean;
}) {
  const { view, round, consultees, looksAfter } = props;
  const isOpen = round.standing === 'open' && looksAfter;
  const prepared = round.standing === 'prepared';
  return (
    <DataTable
      caption="The people"
      columns={['Name', 'Group', ...(looksAfter ? ['Address'] : []), ...(prepared ? [] : ['Answer'])]}
      rows={consultees.map((it) => ({
        key: it.id,
        cells: [
          isOpen && !it.removed ? (
            <a
              key="name"
              className="govuk-link"
              href={`${roundHref(view.reference, round.number)}/people/${it.id}`}
            >
              {it.name}
            </a>
          ) : (
            it.name
          ),
          it.group,
          ...(looksAfter ? [<Address key="address" {...it} />] : []),
          ...(prepared ? [] : [it.standing]),
        ],
      }))}
    />
  );
}

const Address = ({ address, bounced }: ConsulteeView) => (
  <>
    <span className="dr-address">{address}</span>
    {bounced && <strong> {bounced}</strong>}
  </>
);
