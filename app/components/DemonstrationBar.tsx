/** Says that nothing here is real, what the demonstration's clock shows, and where it is moved. */
export function DemonstrationBar({ now, letters }: { now: string; letters: number }) {
  return (
    <div className="dr-bar__row">
      <p className="dr-bar__text">
        <strong>Demonstration.</strong> Example people and cases only. The clock says {now}.
      </p>
      <ul className="dr-bar__links">
        <li>
          <a href="/demo">Clock and scenarios</a>
        </li>
        <li>
          <a href="/demo/mailbox">Mailbox ({letters})</a>
        </li>
        <li>
          <a href="/sign-in">Change person</a>
        </li>
      </ul>
    </div>
  );
}
