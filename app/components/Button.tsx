import type { ReactNode } from 'react';

interface ButtonProps {
  /** `primary` once on a page at most. */
  kind?: 'primary' | 'secondary' | 'warning';
  /** Posted with the form, where several buttons share one. */
  name?: string;
  value?: string;
  /** The form that it sends, where it stands outside of it. */
  form?: string;
  /** Where it sends the form, in place of the form's own address. */
  formAction?: string;
  children: ReactNode;
}

const classes = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
} as const;

/** Sends its form. */
export function Button({ kind = 'primary', children, ...attributes }: ButtonProps) {
  return (
    <button type="submit" className={classes[kind]} {...attributes}>
      {children}
    </button>
  );
}

/**
 * Looks like a button and leads to a page, where the thing itself is done. It says that it is a link: without
 * scripts the space bar would not press it.
 */
export function LinkButton({
  kind = 'primary',
  href,
  children,
}: Pick<ButtonProps, 'kind' | 'children'> & { href: string }) {
  return (
    <a href={href} draggable={false} className={classes[kind]}>
      {children}
    </a>
  );
}
