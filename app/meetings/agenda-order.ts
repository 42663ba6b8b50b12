/** Reports in the order that democratic services gave them; what has no place yet comes after, by reference. */
export function inAgendaOrder<R extends { reportId: string; reference: string }>(
  reports: readonly R[],
  order: readonly string[],
): R[] {
  const place = (report: R) => {
    const at = order.indexOf(report.reportId);
    return at === -1 ? order.length : at;
  };
  return [...reports].sort((a, b) => place(a) - place(b) || (a.reference < b.reference ? -1 : 1));
}

/** The order after one report changed places with its neighbour. */
export function movedBy(order: readonly string[], reportId: string, way: 'up' | 'down'): string[] {
  const at = order.indexOf(reportId);
  const to = way === 'up' ? at - 1 : at + 1;
  if (at === -1 || to < 0 || to >= order.length) return [...order];
  const next = [...order];
  next.splice(at, 1);
  next.splice(to, 0, reportId);
  return next;
}
