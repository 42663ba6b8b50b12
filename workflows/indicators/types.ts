/** Where a reading was taken: the country, the county around, or a district (a council's own area, or a neighbour). */
export const areaKinds = [
  { value: 'national', label: 'National' },
  { value: 'county', label: 'County' },
  { value: 'district', label: 'District' },
] as const;
export type AreaKind = (typeof areaKinds)[number]['value'];

export interface Reading {
  year: number;
  area: string;
  kind: AreaKind;
  value: number;
}

export interface Indicator {
  id: string;
  name: string;
  /** What a value counts: "%", "days". */
  unit: string;
  /** The area whose readings are held against baseline and target. */
  area: string;
  baseline: number | null;
  baselineYear: number | null;
  target: number | null;
  targetYear: number | null;
  /** Which way is better. */
  direction: 'up' | 'down';
  objectiveArea: string;
}
