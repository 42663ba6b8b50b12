import type { CallInRequest } from '../../workflows/road/facts.ts';
import type { CaseView } from '../cases/case-view.ts';
import { SummaryList } from '../components/SummaryList.tsx';
import { Tag } from '../components/Tag.tsx';
import {
  type CallInView,
  countInWords,
  groundsOf,
  lodgedInWords,
  signaturesInWords,
} from './request-facts.ts';

const statuses: Record<CallInRequest['status'], string> = {
  pending: 'To be judged',
  withdrawn: 'Withdrawn',
  rejected: 'Rejected',
  validated: 'Validated',
  overtaken: 'Settled with another request',
};

/** One request: its grounds, who has signed and when against the cut-off, and how many are still needed. */
export function RequestPanel({
  view,
  request,
}: {
  view: CallInView;
  request: CaseView['report']['callIns'][number];
}) {
  const signed = signaturesInWords(view, request);
  return (
    <SummaryList
      rows={[
        {
          key: 'Request',
          value: (
            <>
              <Tag meaning={request.status === 'validated' ? 'stopped' : 'plain'}>
                {statuses[request.status]}
              </Tag>{' '}
              {lodgedInWords(view, request)}
            </>
          ),
        },
        { key: 'Grounds', value: <span className="dr-passage">{groundsOf(view, request)}</span> },
        signed.length > 0
          ? {
              key: 'Signed by',
              value: (
                <ol className="govuk-list govuk-list--number govuk-!-margin-bottom-0">
                  {signed.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ol>
              ),
            }
          : null,
        { key: 'Signatures', value: countInWords(view, request) },
      ]}
    />
  );
}
