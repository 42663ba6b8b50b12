import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { howMany } from '../../workflows/clocks/index.ts';
import { requireSignedIn } from '../auth/session.ts';
import { Button } from '../components/Button.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { SelectFilter } from '../components/SelectFilter.tsx';
import { type CumulativeCell, cumulativeOf } from '../cumulative/cumulative.ts';
import { CumulativeGrid } from '../drawings/CumulativeGrid.tsx';
import { addressWith } from '../lists/address.ts';

export const meta: MetaFunction = () => [{ title: 'Cumulative impact – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  return cumulativeOf(services, await requireSignedIn(request, services), new URL(request.url));
}

const kinds = [
  { show: 'positive', label: 'positive' },
  { show: 'neutral', label: 'neutral' },
  { show: 'negative', label: 'negative' },
  { show: 'remains', label: 'negative still, after what is done' },
] as const satisfies readonly { show: keyof CumulativeCell; label: string }[];

export default function Cumulative() {
  const { asked, rows, years, decisions, list, departments, wards, csv } = useLoaderData<typeof loader>();
  const { department, ward } = asked;
  return (
    <>
      <h1 className="govuk-heading-xl">Cumulative impact</h1>
      <form method="get" className="dr-filter" aria-label="Choose decisions">
        <SelectFilter
          name="department"
          label="Department"
          value={department}
          any="Any"
          options={departments}
        />
        <SelectFilter name="ward" label="Ward" value={ward} any="Any" options={wards} />
        <Button kind="secondary">Show</Button>
      </form>
      {rows.length === 0 ? (
        <p className="govuk-body">No assessment that you may see is in force here.</p>
      ) : (
        <>
          <p className="govuk-body-l">
            {howMany(decisions, 'assessment')} in force, by the year of the decision. What affects all wards
            counts in each.
          </p>
          {list && (
            <section aria-labelledby="list">
              <h2 className="govuk-heading-m" id="list">
                {howMany(list.length, 'answer')} behind that number
              </h2>
              <DataTable
                caption="Assessments"
                hideCaption
                columns={['Assessment', 'Group', 'Year', 'Impact']}
                rows={list.map((it) => ({
                  key: `${it.reference} ${it.group}`,
                  cells: [
                    <a key="a" className="govuk-link" href={`/cases/${it.reference}`}>
                      {it.title} ({it.reference})
                    </a>,
                    it.group,
                    it.year,
                    it.says,
                  ],
                }))}
              />
              <p className="govuk-body">
                <a className="govuk-link" href={addressWith('/cumulative', { department, ward })}>
                  Back to all numbers
                </a>
              </p>
            </section>
          )}
          <CumulativeGrid rows={rows} years={years} />
          <p className="govuk-body dr-plan-key" aria-hidden="true">
            <i>
              <span className="dr-plan-key__begun" /> positive
            </i>
            <i>
              <span className="dr-plan-key__slip" /> negative
            </i>
            <i>
              <span className="dr-cumulative-key__remains" /> negative still, after what is done
            </i>
          </p>
          <DataTable
            caption="Decisions in force, by group and year"
            columns={['Group', ...years.map(String)]}
            rows={rows.map(({ group, label, cells }) => ({
              key: group,
              cells: [
                label,
                ...cells.map((it) => (
                  <Numbers key={it.year} cell={it} label={label} at={{ department, ward, group }} />
                )),
              ],
            }))}
          />
          <p className="govuk-body">
            <a className="govuk-link" href={csv}>
              This table as a file (CSV)
            </a>
          </p>
        </>
      )}
    </>
  );
}

interface NumbersProps {
  cell: CumulativeCell;
  label: string;
  at: { department: string; ward: string; group: string };
}

/** Each number leads to what it counts. */
function Numbers({ cell, label, at }: NumbersProps) {
  const shown = kinds.filter(({ show }) => cell[show] > 0);
  if (shown.length === 0) return <>–</>;
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {shown.map(({ show, label: says }) => (
        <li key={show}>
          <a
            className="govuk-link"
            href={addressWith('/cumulative', { ...at, show, year: String(cell.year) })}
          >
            {cell[show]} {says}
            <span className="govuk-visually-hidden">
              {' '}
              for {label} in {cell.year}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
