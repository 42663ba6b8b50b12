import { Fragment, type ReactNode } from 'react';
import {
  answerTo,
  isBlank,
  isBlankRow,
  listOf,
  rowsOf,
  textOf,
} from '../../workflows/forms/blank-answers.ts';
import { rowName } from '../../workflows/forms/check-content.ts';
import { asksImpact, impactLines } from '../../workflows/forms/impact-matrix.ts';
import { readAnswer } from '../../workflows/forms/read-answer.ts';
import { isNotNeeded } from '../../workflows/forms/suggest-screening.ts';
import type { Content, Field, Row, Template } from '../../workflows/forms/types.ts';
import { ImpactMatrix } from '../drawings/ImpactMatrix.tsx';
import { fieldId } from './field-id.ts';

/**
 * A content to read: a summary list for each section. `omit` leaves fields out, as a public page must (see
 * `notPublished`); `hideBlank` leaves out what is not answered, which is otherwise said in words.
 */
export function ContentView(props: {
  template: Template;
  content: Content;
  section?: string;
  omit?: readonly string[];
  hideBlank?: boolean;
  /** What stands in the place of answers that are left out whole, by their names. */
  leftOut?: Readonly<Record<string, string>>;
  prefix?: string;
  /** What stands under the heading of a section, by the section's id. */
  underHeading?: (section: string) => ReactNode;
  /** Where an answer is changed, for whoever may: each question then has its link. */
  changeAt?: (section: string, field: Field) => string;
  /** The id of what tells this content from another of the same form on the page. */
  under?: string;
}) {
  const {
    template,
    content,
    section,
    omit = [],
    hideBlank = false,
    leftOut = {},
    prefix = '',
    underHeading,
    under,
    changeAt,
  } = props;
  return template.sections
    .filter((it) => section === undefined || it.id === section)
    .map((it) => ({
      ...it,
      fields: it.fields.filter(
        (field) =>
          !omit.includes(field.name) &&
          (Object.hasOwn(leftOut, field.name) || !(hideBlank && isBlank(answerTo(content, field.name)))),
      ),
    }))
    .filter((it) => it.fields.length > 0)
    .map((it) => (
      <section
        key={it.id}
        aria-labelledby={[under, fieldId(`${prefix}read.${it.id}`)].filter(Boolean).join(' ')}
      >
        <h3 className="govuk-heading-m" id={fieldId(`${prefix}read.${it.id}`)}>
          {it.title}
        </h3>
        {underHeading?.(it.id)}
        {isNotNeeded(it, content) && it.fields.every(({ name }) => isBlank(answerTo(content, name))) ? (
          <p className="govuk-body">Not needed: the screening says that no full assessment is needed.</p>
        ) : (
          inRuns(it.fields).map((fields) => (
            <Answers
              key={fields[0]?.name}
              fields={fields}
              content={content}
              leftOut={leftOut}
              changeAt={changeAt && ((field) => changeAt(it.id, field))}
            />
          ))
        )}
      </section>
    ));
}

/** A grid of several columns needs the whole width; what stands between two of them is one list. */
const isWide = ({ type, columns = [] }: Field) => type === 'grid' && columns.length > 1;

function inRuns(fields: readonly Field[]): Field[][] {
  const runs: Field[][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (last?.[0] && !isWide(field) && !isWide(last[0])) last.push(field);
    else runs.push([field]);
  }
  return runs;
}

interface AnswersProps {
  fields: readonly Field[];
  content: Content;
  leftOut: Readonly<Record<string, string>>;
  changeAt: ((field: Field) => string) | undefined;
}

function Answers({ fields, content, leftOut, changeAt }: AnswersProps) {
  const [first] = fields;
  const answer = (field: Field) => leftOut[field.name] ?? <FieldAnswer field={field} content={content} />;
  const change = (field: Field) =>
    changeAt && (
      <a className="govuk-link" href={changeAt(field)}>
        Change<span className="govuk-visually-hidden"> {field.label}</span>
      </a>
    );
  if (first && isWide(first))
    return (
      <div className="dr-wide-answer">
        <h4 className="govuk-heading-s">
          {first.label} <span className="govuk-body">{change(first)}</span>
        </h4>
        {answer(first)}
      </div>
    );
  return (
    <dl className="govuk-summary-list">
      {fields.map((field) => (
        <div key={field.name} className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">{field.label}</dt>
          <dd className="govuk-summary-list__value">{answer(field)}</dd>
          {changeAt && <dd className="govuk-summary-list__actions">{change(field)}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** One answer to read, whatever its type; a blank one is said in words. */
export function FieldAnswer({ field, content }: { field: Field; content: Content }) {
  if (field.type === 'grid') return <GridAnswer field={field} content={content} />;
  if (isBlank(answerTo(content, field.name))) return <NotAnswered />;
  switch (field.type) {
    case 'list':
      return (
        <ol className="govuk-list govuk-list--number">
          {listOf(content, field.name).map((item, index) => (
            <li key={rowName(field, undefined, index)}>
              <Lines text={item} />
            </li>
          ))}
        </ol>
      );
    case 'choices':
      return (
        <ul className="govuk-list">
          {listOf(content, field.name).map((item) => (
            <li key={item}>{readAnswer(field, item)}</li>
          ))}
        </ul>
      );
    case 'table':
      return rowsOf(content, field.name).map((row, index) => (
        <RowAnswer
          key={rowName(field, undefined, index)}
          field={field}
          row={row}
          name={rowName(field, undefined, index)}
        />
      ));
    default:
      return <Paragraphs text={readAnswer(field, textOf(content, field.name))} />;
  }
}

/** A grid says which rows nobody has answered: that is what a careful reader looks for. */
function GridAnswer({ field, content }: { field: Field; content: Content }) {
  const rows = rowsOf(content, field.name);
  const columns = field.columns ?? [];
  const named = (field.options ?? []).map((option, index) => ({
    name: rowName(field, option.value, index),
    row: rows.find((row) => row.row === option.value) ?? {},
  }));
  const [only, second] = columns;
  if (only && !second)
    return (
      <ul className="govuk-list">
        {named.map(({ name, row }) => (
          <li key={name}>
            {name}: {readAnswer(only, row[only.name] ?? '') || <NotAnswered />}
          </li>
        ))}
      </ul>
    );
  const blank = named.filter(({ row }) => isBlankRow(row)).map(({ name }) => name);
  return (
    <>
      {asksImpact(field) && blank.length < named.length && (
        <ImpactMatrix lines={impactLines(field, content)} caption={field.label} />
      )}
      {named
        .filter(({ row }) => !isBlankRow(row))
        .map(({ name, row }) => (
          <RowAnswer key={name} field={field} row={row} name={name} />
        ))}
      {blank.length > 0 && (
        <p className="govuk-body">
          <NotAnswered />: {blank.join(', ')}
        </p>
      )}
    </>
  );
}

/** A row as its name and its answered cells, which stays readable on a phone whatever the number of columns. */
function RowAnswer({ field, row, name }: { field: Field; row: Row; name: string }) {
  const answered = (field.columns ?? []).filter((column) => (row[column.name] ?? '').trim() !== '');
  return (
    <div className="govuk-!-margin-bottom-4">
      <strong>{name}</strong>
      <ul className="govuk-list">
        {answered.map((column) => (
          <li key={column.name}>
            {column.label}: <Lines text={readAnswer(column, row[column.name] ?? '')} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function NotAnswered() {
  return <span className="govuk-hint govuk-!-display-inline">Not answered</span>;
}

/** Blank lines part paragraphs, as they were typed. */
function Paragraphs({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((paragraph, index) => (
    <p key={index} className="govuk-body">
      <Lines text={paragraph} />
    </p>
  ));
}

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
