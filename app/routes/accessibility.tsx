import type { MetaFunction } from '@remix-run/node';

export const meta: MetaFunction = () => [{ title: 'Accessibility – Due Regard' }];

export default function Accessibility() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">Accessibility</h1>
        <p className="govuk-body-l">
          This service is built to meet the Web Content Accessibility Guidelines, version 2.2, at level AA.
        </p>
        <h2 className="govuk-heading-m">What you can rely on</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>Everything works with a keyboard alone, and without scripts.</li>
          <li>Pages fit a phone’s screen and can be enlarged.</li>
          <li>A colour never says anything that the words beside it do not say.</li>
          <li>Every drawing, such as the month of deadlines, has the same in words next to it.</li>
          <li>
            An error is named on top of the page, leads to its field, and what you typed is still there.
          </li>
        </ul>
        <h2 className="govuk-heading-m">What we know is not as good</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            Boxes for a date and time look and behave as your browser makes them, which differs from one to
            another. You can type into all of them.
          </li>
          <li>On a phone the drawn month is left out. The same in words can be opened in its place.</li>
          <li>
            Long forms have many boxes on a page. They are divided into sections, each with a page of its own.
          </li>
        </ul>
        <h2 className="govuk-heading-m">How it was tested</h2>
        <p className="govuk-body">
          By a program that checks pages against the guidelines, and by eye on a wide and a narrow screen. It
          has not yet been tested by people who use assistive technology, and a council should have that done
          before relying on it.
        </p>
        <h2 className="govuk-heading-m">If something does not work for you</h2>
        <p className="govuk-body">
          Tell the council’s democratic services. They can give you what is here in another form.
        </p>
      </div>
    </div>
  );
}
