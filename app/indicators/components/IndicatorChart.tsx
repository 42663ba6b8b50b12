import { valueInWords } from '../../../workflows/indicators/in-words.ts';
import { areaKinds, type Indicator, type Reading } from '../../../workflows/indicators/types.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { IndicatorBars } from '../../drawings/IndicatorBars.tsx';
import { IndicatorYears } from '../../drawings/IndicatorYears.tsx';

interface IndicatorChartProps {
  indicator: Indicator;
  readings: readonly Reading[];
}

const kindName = (kind: string) => areaKinds.find(({ value }) => value === kind)?.label ?? kind;

/** The drawing that fits what there is, and all of it as a table: lines over several years, bars by area for the last. */
export function IndicatorChart({ indicator, readings }: IndicatorChartProps) {
  const latest = Math.max(...readings.map(({ year }) => year));
  const ofLatest = readings.filter(({ year }) => year === latest);
  const ownYears = readings.filter(({ area }) => area === indicator.area).length;
  if (readings.length === 0) return <p className="govuk-body">There is no reading yet.</p>;
  return (
    <>
      {ownYears > 1 && (
        <>
          <h2 className="govuk-heading-m">Over the years</h2>
          <IndicatorYears indicator={indicator} readings={readings} />
        </>
      )}
      {ofLatest.some(({ kind }) => kind === 'district') && (
        <>
          <h2 className="govuk-heading-m">By area in {latest}</h2>
          <IndicatorBars indicator={indicator} readings={ofLatest} />
        </>
      )}
      <DataTable
        caption="Every reading"
        columns={['Area', 'Kind', 'Year', 'Value']}
        rows={readings.map((it) => ({
          key: `${it.year} ${it.area}`,
          cells: [it.area, kindName(it.kind), it.year, valueInWords(it.value, indicator.unit)],
        }))}
      />
    </>
  );
}
