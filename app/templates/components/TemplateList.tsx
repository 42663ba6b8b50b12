import { DataTable } from '../../components/DataTable.tsx';
import { Tag } from '../../components/Tag.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import type { TemplatesPage } from '../templates-page.ts';

const standings = {
  inUse: { words: 'In use', meaning: 'now' },
  added: { words: 'Not in use yet', meaning: 'dueSoon' },
  withdrawn: { words: 'Withdrawn', meaning: 'plain' },
} as const;

export function StandingTag({ standing }: { standing: keyof typeof standings }) {
  return <Tag meaning={standings[standing].meaning}>{standings[standing].words}</Tag>;
}

/** Every version with how it stands, each with its own page. */
export function TemplateList({ templates }: Pick<TemplatesPage, 'templates'>) {
  return (
    <DataTable
      caption="The templates"
      columns={['Template', 'Questions', 'Standing', 'Since']}
      rows={templates.map((it) => ({
        key: it.key,
        cells: [
          <a key="to" className="govuk-link" href={it.address}>
            {it.title}, version {it.version}
          </a>,
          it.questions,
          <StandingTag key="standing" standing={it.standing} />,
          it.last,
        ],
      }))}
    />
  );
}

/** Who did what, the last first. */
export function TemplateRecord({ record }: Pick<TemplatesPage, 'record'>) {
  if (record.length === 0) return <p className="govuk-body">Nothing has been changed yet.</p>;
  return <Timeline items={record} />;
}
