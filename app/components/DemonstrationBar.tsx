/** Says that nothing here is real, and what the demonstration's clock shows. */
export function DemonstrationBar({ now }: { now: string }) {
  return (
    <p className="dr-bar__text">
      <strong>Demonstration.</strong> Example people and cases only. The clock says {now}.{' '}
      <a href="/demo/mailbox">Mailbox</a> <a href="/sign-in">Change person</a>
    </p>
  );
}
