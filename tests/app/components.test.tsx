import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ErrorPage } from '../../app/components/ErrorPage.tsx';
import { ErrorSummary } from '../../app/components/ErrorSummary.tsx';
import { Layout } from '../../app/components/Layout.tsx';
import { Pagination } from '../../app/components/Pagination.tsx';
import { SummaryList } from '../../app/components/SummaryList.tsx';

describe('the frame of a page', () => {
  const navigation = [
    { href: '/', text: 'What waits for me', current: true },
    { href: '/cases', text: 'Cases' },
  ];

  it('leads past the menu to the main part, and says which page this is', () => {
    const html = renderToStaticMarkup(
      <Layout councilName="Example Council" navigation={navigation}>
        words
      </Layout>,
    );
    expect(html.indexOf('href="#main-content"')).toBeLessThan(html.indexOf('<nav'));
    expect(html).toContain('<main class="govuk-main-wrapper" id="main-content"');
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).not.toContain('/sign-out');
  });

  it('names who is signed in, and signs out by a form and not by a link', () => {
    const html = renderToStaticMarkup(
      <Layout
        councilName="Example Council"
        navigation={navigation}
        person={{ id: 'somebody', name: 'Director of Finance' }}
      >
        words
      </Layout>,
    );
    expect(html).toContain('Director of Finance');
    expect(html).toContain('<form method="post" action="/sign-out"');
    expect(html).not.toContain('href="/sign-in"');
  });
});

describe('the error summary', () => {
  it('leads to the input of each message', () => {
    const errors = [
      { field: 'actions.0.owner', message: 'Enter who does it' },
      { field: '', message: 'This form was changed by somebody else' },
    ];
    const html = renderToStaticMarkup(<ErrorSummary errors={errors} />);
    expect(html).toContain('<a href="#actions-0-owner">Enter who does it</a>');
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  it('is not there where nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe('');
  });
});

it('what somebody typed is shown as words and never as markup', () => {
  const rows = [{ key: 'Purpose', value: '<script>alert(1)</script>' }, null];
  expect(renderToStaticMarkup(<SummaryList rows={rows} />)).toContain('&lt;script&gt;');
});

it('a list of one page shows no way to another', () => {
  expect(renderToStaticMarkup(<Pagination of="cases" />)).toBe('');
  expect(renderToStaticMarkup(<Pagination of="cases" next="/cases?after=1" />)).not.toContain('Previous');
});

describe('an error page', () => {
  it('says why a request was refused, in the guard’s own sentence', () => {
    const html = renderToStaticMarkup(
      <ErrorPage status={409} sentence="A signature from finance is still missing." reference="abc" />,
    );
    expect(html).toContain('A signature from finance is still missing.');
    expect(html).not.toContain('abc');
  });

  it('tells the reference, and nothing of the fault, where it is ours', () => {
    const html = renderToStaticMarkup(
      <ErrorPage status={500} sentence="relation does not exist" reference="8818ca43" />,
    );
    expect(html).toContain('8818ca43');
    expect(html).not.toContain('relation');
  });
});
