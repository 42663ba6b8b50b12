import type { ConstitutionPage } from '../constitution/constitution-page.ts';
import { Details } from './Details.tsx';
import { SummaryList } from './SummaryList.tsx';
import { Tag } from './Tag.tsx';

const standings = { now: 'In force', coming: 'Still to come', past: 'Ended' } as const;

/** Each version with its days and its rules, the one in force unfolded. */
export function ConstitutionVersions({ versions }: Pick<ConstitutionPage, 'versions'>) {
  return versions.map((version) => (
    <section key={version.key} aria-labelledby={version.key}>
      <h2 className="govuk-heading-m" id={version.key}>
        {version.title}
      </h2>
      <p className="govuk-body">
        <Tag meaning={version.standing === 'now' ? 'now' : 'plain'}>{standings[version.standing]}</Tag>{' '}
        {version.days}. {version.recorded}.
      </p>
      <Details summary="Its rules" open={version.standing === 'now'}>
        <RulesInWords rules={version.rules} />
      </Details>
    </section>
  ));
}

/** What people look for first, and the sources apart. */
export function RulesInWords({ rules }: { rules: ConstitutionPage['versions'][number]['rules'] }) {
  const isSource = ({ path }: { path: string }) => path.startsWith('sources.');
  const rows = (some: typeof rules) =>
    some.map(({ label, words }) => ({ key: label.replace(/^Source: /, ''), value: words }));
  const sources = rules.filter(isSource);
  return (
    <>
      <SummaryList compact rows={rows(rules.filter((it) => it.path !== 'name' && !isSource(it)))} />
      {sources.length > 0 && (
        <Details summary="Where each rule comes from">
          <SummaryList compact rows={rows(sources)} />
        </Details>
      )}
    </>
  );
}
