import { signOffParts } from '../../../workflows/roles.ts';
import type { WhoActs } from '../../absences/who-acts.ts';
import { SummaryList } from '../../components/SummaryList.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { CaseView } from '../case-view.ts';
import { momentInWords } from '../words.ts';
import { partTitles } from './sign-off-words.ts';

/** Who has endorsed and signed, for whom, when, and whether it still stands. */
export function SignOffTab({ view, acting }: { view: CaseView; acting: WhoActs }) {
  const endorsed = view.history.filter(
    (it) => it.type === 'endorse' && it.seq > (lastSubmission(view) ?? Number.POSITIVE_INFINITY),
  );
  return (
    <>
      <h2 className="govuk-heading-l">Sign-off</h2>
      <SummaryList
        rows={[
          {
            key: 'Review',
            value:
              endorsed.length === 0
                ? 'Not endorsed yet.'
                : endorsed.map((it) => (
                    <p key={it.seq} className="govuk-body govuk-!-margin-bottom-1">
                      Endorsed by {it.actor} on {momentInWords(it.at)}.
                      {it.words.remark && ` “${it.words.remark}”`}
                    </p>
                  )),
          },
          ...signOffParts.map((part) => ({
            key: partTitles[part],
            value: (
              <>
                <p className="govuk-body govuk-!-margin-bottom-1">
                  <SignatureWords view={view} part={part} />
                </p>
                {acting[part].map((sentence) => (
                  <p key={sentence} className="govuk-body govuk-!-margin-bottom-1">
                    {sentence}
                  </p>
                ))}
              </>
            ),
            action: {
              href: `/cases/${view.reference}/sign-off/${part}`,
              text: 'Open',
              about: `the sign-off page of ${partTitles[part]}`,
            },
          })),
        ]}
      />
      <p className="govuk-body">
        A signature holds for the text that was signed. A change of the purpose, the alternatives, the
        recommendations, the key decision, an implication or the assessment voids both.
      </p>
    </>
  );
}

const lastSubmission = (view: CaseView) => view.history.findLast((it) => it.type === 'submitForReview')?.seq;

/** Where one director's answer stands, in words. */
export function SignatureWords({ view, part }: { view: CaseView; part: 'legal' | 'finance' }) {
  const signature = view.signatures[part];
  const remark = view.history.findLast((it) => it.type === 'sign' && it.part === part)?.words.remark;
  if (signature) {
    return (
      <>
        <Tag meaning="now">Signed</Tag> by {signature.name}
        {signature.onBehalfOfName && `, on behalf of ${signature.onBehalfOfName}`}, on{' '}
        {momentInWords(signature.at)}
        {signature.authority && ` (${signature.authority})`}.{remark && ` “${remark}”`}
        {!signature.current && ' The text has changed since.'}
      </>
    );
  }
  const { state } = view;
  const isAsked = typeof state === 'object' && 'signOff' in state;
  return isAsked ? (
    <>
      <Tag>Asked</Tag> The answer is still to come.
    </>
  ) : (
    <>Not signed.</>
  );
}
