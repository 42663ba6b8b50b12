import type { CaseView } from '../../app/cases/case-view.ts';
import type { PersonaId } from '../../app/demonstration/personas.ts';
import { type Fields, putRight, read, send } from './act.ts';
import type { Ledger } from './ledger.ts';
import type { World } from './world.ts';

interface Step {
  who: PersonaId;
  event: string;
  fields?: Fields;
}

const outermost = (state: CaseView['state']) =>
  typeof state === 'string' ? state : (Object.keys(state)[0] ?? '');

/** What people might do with a case where it stands. Each list is sent at the same moment, by different people. */
function choices(view: CaseView, n: number): Step[][] {
  const { contentHash, reference, version } = view;
  const sign = (who: PersonaId, part: string): Step => ({
    who,
    event: 'sign',
    fields: { part, contentHash },
  });
  const officer = (event: string, fields?: Fields): Step => ({ who: 'officer', event, fields });
  const clerk = (event: string, fields?: Fields): Step => ({ who: 'democratic-services', event, fields });
  const reasons = `Reason number ${n}.`;
  const note = { 'frontSheet.internalNote': `Note number ${n}.` };
  const edit = (fields: Fields) => officer('edit', { version: String(version), ...fields });
  switch (outermost(view.state)) {
    case 'draft':
      return [
        [edit({ ...putRight(reference), ...note })],
        [officer('submitForReview')],
        [officer('submitForReview')],
      ];
    case 'review':
      return [
        [{ who: 'reviewer', event: 'endorse', fields: { remark: reasons } }],
        [{ who: 'reviewer', event: 'endorse' }, officer('recall', { reasons })],
        [{ who: 'reviewer', event: 'returnForChanges', fields: { reasons } }],
      ];
    case 'signOff':
      return [
        [sign('solicitor', 'legal'), sign('finance', 'finance')],
        [sign('deputy-solicitor', 'legal'), sign('finance', 'finance')],
        [sign('solicitor', 'legal'), edit({ ...note })],
        [sign('finance', 'finance'), { who: 'solicitor', event: 'returnForChanges', fields: { reasons } }],
      ];
    case 'awaitingDecision': {
      const meetings = view.available.find(({ event }) => event === 'list')?.fields[0]?.options ?? [];
      const list = meetings.map(({ value }) => [clerk('list', { meeting: value })]);
      if (!view.report.listing) return [...list.slice(0, 2), [officer('recall', { reasons })]];
      const outcome = n % 3 === 0 ? 'approvedWithAmendments' : n % 7 === 0 ? 'refused' : 'approved';
      const decide = clerk('decide', { outcome, reasons, amendments: 'As tabled.' });
      return [[decide], [decide], [clerk('delist', { reasons })]];
    }
    case 'publication':
      return [[clerk('publish')]];
    case 'callInWindow':
      return [
        [{ who: 'scrutiny', event: 'lodgeCallIn', fields: { grounds: reasons } }],
        [
          { who: 'scrutiny-2', event: 'addCallInSignature' },
          { who: 'scrutiny-3', event: 'addCallInSignature' },
          { who: 'scrutiny-4', event: 'addCallInSignature' },
        ],
        [clerk('validateCallIn')],
        [clerk('rejectCallIn', { reasons })],
        [clerk('correct', { note: reasons })],
      ];
    case 'scrutiny':
      return [[clerk('scrutinyDecides', { outcome: n % 2 === 0 ? 'referBack' : 'noFurtherAction' })]];
    case 'reconsideration':
      return [[clerk('reconsider', { outcome: n % 2 === 0 ? 'confirm' : 'amend', reasons })]];
    case 'inForce':
      return [
        [officer('startDelivery')],
        [officer('reportProgress', { note: reasons }), clerk('correct', { note: reasons })],
        [officer('confirmAssessment', { note: reasons })],
        [officer('reviewEarly', { trigger: reasons })],
        [clerk('suspend', { reasons })],
      ];
    case 'suspended':
      return [[clerk('liftSuspension', { reasons })]];
    case 'reviewDue':
      return [[officer('completeReview', { outcome: 'stillRight', reviewOn: '2010-07-26' })]];
    default:
      return [[clerk('correct', { note: reasons })]];
  }
}

/** Takes one case along the road, whatever way chance leads, until the service is gone. */
export async function travel(
  world: World,
  ledger: Ledger,
  reference: string,
  chance: () => number,
): Promise<void> {
  for (;;) {
    const view = await read(world, ledger, reference);
    const open = choices(view, Math.floor(chance() * 1000));
    const steps = open[Math.floor(chance() * open.length)] ?? [];
    await Promise.all(steps.map((step) => send(world, ledger, step.who, reference, step.event, step.fields)));
  }
}
