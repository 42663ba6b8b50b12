import { Fragment, type ReactNode } from 'react';
import { listOf, textOf } from '../../workflows/forms/blank-answers.ts';
import type { Content, Field, FieldError, Template } from '../../workflows/forms/types.ts';
import { ExampleAnswer } from './ExampleAnswer.tsx';
import { fieldId } from './field-id.ts';
import { Checkboxes, DateInput, Radios, TextArea, TextInput, YesNoInput } from './inputs.tsx';
import { GridInput, ListInput, TableInput } from './rows-inputs.tsx';

/**
 * The inputs of a template, or of one of its sections, filled with a content: to be put inside a form. `errors` are
 * those of `parseContent` with the same `prefix`; each message stands at its input, which has the id `fieldId(path)`.
 * `omit` leaves out fields that this person does not answer here.
 */
export function ContentForm(props: {
  template: Template;
  section?: string;
  content: Content;
  errors?: readonly FieldError[];
  prefix?: string;
  omit?: readonly string[];
  /** What stands before an input, by its path. */
  notes?: ReadonlyMap<string, ReactNode>;
}) {
  const { template, section, content, errors = [], prefix = '', omit = [], notes } = props;
  const messages = new Map<string, string>();
  for (const { field, message } of errors) if (!messages.has(field)) messages.set(field, message);
  return template.sections
    .filter((it) => section === undefined || it.id === section)
    .map((it) => ({ ...it, fields: it.fields.filter((field) => !omit.includes(field.name)) }))
    .filter((it) => it.fields.length > 0)
    .map((it) => (
      <section key={it.id} aria-labelledby={fieldId(`${prefix}section.${it.id}`)}>
        <h2 className="govuk-heading-m" id={fieldId(`${prefix}section.${it.id}`)}>
          {it.title}
        </h2>
        {it.fields.map((field) => (
          <Fragment key={field.name}>
            {notes?.get(prefix + field.name)}
            <FieldInput field={field} content={content} path={prefix + field.name} errors={messages} />
            <ExampleAnswer field={field} />
          </Fragment>
        ))}
      </section>
    ));
}

function FieldInput(props: {
  field: Field;
  content: Content;
  path: string;
  errors: ReadonlyMap<string, string>;
}) {
  const { field, content, path, errors } = props;
  const input = {
    id: fieldId(path),
    name: path,
    label: field.label,
    hint: field.hint,
    value: textOf(content, field.name),
    error: errors.get(path),
    size: 's' as const,
  };
  switch (field.type) {
    case 'text':
      return <TextInput {...input} />;
    case 'longText':
      return <TextArea {...input} />;
    case 'date':
      return <DateInput {...input} />;
    case 'dateOrMonth':
      return <DateInput {...input} dayOptional />;
    case 'yesNo':
      return <YesNoInput {...input} />;
    case 'choice':
      return <Radios {...input} options={field.options ?? []} />;
    case 'choices':
      return <Checkboxes {...input} options={field.options ?? []} chosen={listOf(content, field.name)} />;
    case 'list':
      return <ListInput {...props} />;
    case 'table':
      return <TableInput {...props} />;
    case 'grid':
      return <GridInput {...props} />;
  }
}
