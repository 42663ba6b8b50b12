import type { Asker } from './askers.ts';

/**
 * What each address answers to whom, written down by hand. `nobody` has no session, `others` is whoever is signed in
 * and not named. 400 says that somebody may, and that the form was left blank. In an address DRAFT is a case in draft
 * and DECIDED one whose decision is published; ABSENCE is the Director of Finance's, HOLDING a role of Scrutiny
 * member 5.
 */
export interface Answer {
  at: string;
  form?: Readonly<Record<string, string>>;
  nobody: number;
  others: number;
  but?: Partial<Record<Asker, number>>;
}
export interface RouteExpectation {
  get?: readonly Answer[];
  post?: readonly Answer[];
}

const everybody = { nobody: 200, others: 200 } as const;
const signedIn = { nobody: 302, others: 200 } as const;
const nowhere = { nobody: 404, others: 404 } as const;
/** Members see a case once it is on its way to a decision. */
const hidden = { cabinet: 404, scrutiny: 404, 'scrutiny-2': 404 } as const;
const staffAlone = { nobody: 302, others: 200, but: hidden } as const;
const only = (who: Partial<Record<Asker, number>>) => ({ nobody: 302, others: 403, but: who });
const admin = only({ admin: 200 });
const draftAndDecided = (rest = '') => [
  { at: `/cases/DRAFT${rest}`, ...staffAlone },
  { at: `/cases/DECIDED${rest}`, ...signedIn },
];
/** The directors may write their own implications. */
const mayWriteInDraft = (status: number) => ({
  officer: status,
  solicitor: status,
  'deputy-solicitor': status,
  finance: status,
});
const officers = (status: number) => ({
  officer: status,
  'second-officer': status,
  'deputy-solicitor': status,
});

const notices: Record<string, RouteExpectation> = {
  '/notices': {
    get: [{ at: '/notices', ...signedIn, but: { cabinet: 403, scrutiny: 403, 'scrutiny-2': 403 } }],
  },
  '/notice-texts': {
    get: [{ at: '/notice-texts', ...only({ 'democratic-services': 200 }) }],
    post: [{ at: '/notice-texts', ...only({ 'democratic-services': 400 }) }],
  },
};

const cases: Record<string, RouteExpectation> = {
  '/cases': { get: [{ at: '/cases', ...signedIn }] },
  '/cases/new': {
    get: [{ at: '/cases/new', ...only(officers(200)) }],
    post: [
      {
        at: '/cases/new',
        form: { template: '2026', title: 'Library opening hours', route: 'cabinet' },
        ...only(officers(303)),
      },
    ],
  },
  '/cases/:reference': {
    get: draftAndDecided(),
    // Which event is whose stands in event-expectations.ts.
    post: [
      { at: '/cases/DRAFT', nobody: 302, others: 400, but: hidden },
      { at: '/cases/DECIDED', nobody: 302, others: 400 },
    ],
  },
  '/cases/:reference.json': {
    get: [
      { at: '/cases/DRAFT.json', nobody: 401, others: 200, but: hidden },
      { at: '/cases/DECIDED.json', nobody: 401, others: 200 },
    ],
  },
  '/cases/:reference/notices': { get: draftAndDecided('/notices') },
  '/cases/:reference/notices/:kind': {
    get: [
      { at: '/cases/DRAFT/notices/none', ...nowhere, nobody: 404 },
      {
        at: '/cases/DRAFT/notices/keyDecisionNotice',
        nobody: 302,
        others: 403,
        but: { ...hidden, 'democratic-services': 200 },
      },
    ],
    post: [
      {
        at: '/cases/DRAFT/notices/keyDecisionNotice',
        form: { matter: '' },
        nobody: 302,
        others: 403,
        but: { ...hidden, 'democratic-services': 400 },
      },
    ],
  },
  '/cases/:reference/comments/:form/:section': {
    get: [
      { at: '/cases/DRAFT/comments/front-sheet/proposal', ...staffAlone },
      {
        at: '/cases/DECIDED/comments/front-sheet/proposal',
        nobody: 302,
        others: 200,
        but: { cabinet: 403, scrutiny: 403, 'scrutiny-2': 403 },
      },
    ],
    post: [{ at: '/cases/DRAFT/comments/front-sheet/proposal', nobody: 302, others: 400, but: hidden }],
  },
  '/cases/:reference/deadlines/:kind': {
    get: [
      { at: '/cases/DRAFT/deadlines/agendaPublished', ...staffAlone },
      { at: '/cases/DECIDED/deadlines/callInCloses', ...signedIn },
    ],
  },
  '/cases/:reference/deadlines/:kind/certificate': {
    get: [
      { at: '/cases/DRAFT/deadlines/agendaPublished/certificate', ...staffAlone },
      { at: '/cases/DECIDED/deadlines/callInCloses/certificate', ...signedIn },
    ],
  },
  '/cases/:reference/do/:event': {
    get: [
      { at: '/cases/DRAFT/do/submitForReview', ...only({ officer: 200, ...hidden }) },
      { at: '/cases/DECIDED/do/correct', ...only({ 'democratic-services': 200 }) },
    ],
  },
  '/cases/:reference/actions': {
    get: draftAndDecided('/actions'),
    post: [
      { at: '/cases/DRAFT/actions', nobody: 302, others: 403, but: { officer: 400, ...hidden } },
      { at: '/cases/DECIDED/actions', nobody: 302, others: 403, but: { officer: 400 } },
    ],
  },
  '/cases/:reference/evidence/attach': {
    // Democratic services may after the draft.
    get: [
      {
        at: '/cases/DRAFT/evidence/attach',
        ...only({ officer: 200, 'democratic-services': 409, ...hidden }),
      },
    ],
    post: [
      {
        at: '/cases/DRAFT/evidence/attach',
        ...only({ officer: 400, 'democratic-services': 409, ...hidden }),
      },
    ],
  },
  '/cases/:reference/evidence/link': {
    get: [
      { at: '/cases/DRAFT/evidence/link', ...only({ officer: 200, 'democratic-services': 409, ...hidden }) },
    ],
    post: [
      { at: '/cases/DRAFT/evidence/link', ...only({ officer: 400, 'democratic-services': 409, ...hidden }) },
    ],
  },
  '/cases/:reference/evidence/:id/take-out': {
    get: [{ at: '/cases/DRAFT/evidence/none/take-out', nobody: 302, others: 404 }],
    post: [{ at: '/cases/DRAFT/evidence/none/take-out', nobody: 302, others: 404 }],
  },
  '/cases/:reference/consultation': {
    get: [{ at: '/cases/DRAFT/consultation', nobody: 302, others: 302, but: hidden }],
  },
  '/cases/:reference/consultation/prepare': {
    get: [
      {
        at: '/cases/DRAFT/consultation/prepare',
        ...only({ officer: 200, 'democratic-services': 200, ...hidden }),
      },
      {
        at: '/cases/DECIDED/consultation/prepare',
        ...only({ officer: 409, 'democratic-services': 409 }),
      },
    ],
    post: [
      {
        at: '/cases/DRAFT/consultation/prepare',
        ...only({ officer: 400, 'democratic-services': 400, ...hidden }),
      },
    ],
  },
  // What a round shows to whom stands in consultation-pages.test.ts.
  '/cases/:reference/consultation/:number': {
    get: [{ at: '/cases/DRAFT/consultation/9', nobody: 302, others: 404 }],
  },
  '/cases/:reference/consultation/:number/people': {
    get: [{ at: '/cases/DRAFT/consultation/9/people', nobody: 302, others: 404 }],
    post: [
      {
        at: '/cases/DRAFT/consultation/9/people',
        ...only({ officer: 404, 'democratic-services': 404, ...hidden }),
      },
    ],
  },
  '/cases/:reference/consultation/:number/people/:consultee': {
    get: [{ at: '/cases/DRAFT/consultation/9/people/none', nobody: 302, others: 404 }],
    post: [
      {
        at: '/cases/DRAFT/consultation/9/people/none',
        ...only({ officer: 400, 'democratic-services': 400, ...hidden }),
      },
    ],
  },
  '/cases/:reference/consultation/:number/report': {
    get: [{ at: '/cases/DRAFT/consultation/9/report', nobody: 302, others: 404 }],
    post: [
      {
        at: '/cases/DRAFT/consultation/9/report',
        ...only({ officer: 404, 'democratic-services': 404, ...hidden }),
      },
    ],
  },
  '/cases/:reference/files/:id': { get: [{ at: '/cases/DRAFT/files/none', nobody: 302, others: 404 }] },
  '/cases/:reference/indicators': {
    get: draftAndDecided('/indicators'),
    post: [
      { at: '/cases/DRAFT/indicators', nobody: 302, others: 403, but: { officer: 303, ...hidden } },
      { at: '/cases/DECIDED/indicators', nobody: 302, others: 403, but: { officer: 303 } },
    ],
  },
  '/cases/:reference/check': { get: draftAndDecided('/check') },
  '/cases/:reference/report.docx': { get: draftAndDecided('/report.docx') },
  '/cases/:reference/assessment.docx': { get: draftAndDecided('/assessment.docx') },
  '/cases/:reference/edit/word': {
    get: [
      {
        at: '/cases/DRAFT/edit/word',
        ...only({ ...mayWriteInDraft(200), 'democratic-services': 409, ...hidden }),
      },
    ],
    post: [
      {
        at: '/cases/DRAFT/edit/word',
        ...only({ ...mayWriteInDraft(400), 'democratic-services': 409, ...hidden }),
      },
    ],
  },
  '/cases/:reference/edit': { get: draftAndDecided('/edit') },
  '/cases/:reference/edit/:form/:section': {
    get: [
      {
        at: '/cases/DRAFT/edit/front-sheet/proposal',
        // The directors may write their own implications, democratic services only after the draft.
        ...only({
          officer: 200,
          solicitor: 200,
          'deputy-solicitor': 200,
          finance: 200,
          'democratic-services': 409,
          ...hidden,
        }),
      },
    ],
    // Whoever may edit may keep a draft, also while it is not possible to save it. The form was left blank.
    post: [
      {
        at: '/cases/DRAFT/edit/front-sheet/proposal',
        ...only({
          officer: 400,
          solicitor: 400,
          'deputy-solicitor': 400,
          finance: 400,
          'democratic-services': 400,
          ...hidden,
        }),
      },
    ],
  },
  '/cases/:reference/edit/:form/:section.json': {
    get: [
      {
        at: '/cases/DRAFT/edit/front-sheet/proposal.json',
        nobody: 401,
        others: 200,
        but: hidden,
      },
    ],
    post: [
      {
        at: '/cases/DRAFT/edit/front-sheet/proposal.json',
        nobody: 401,
        others: 400,
        but: hidden,
      },
    ],
  },
  // Each has their own alone.
  '/cases/:reference/edit/:form/:section/draft/:id': {
    get: [{ at: '/cases/DRAFT/edit/front-sheet/proposal/draft/guessed', nobody: 302, others: 404 }],
    post: [{ at: '/cases/DRAFT/edit/front-sheet/proposal/draft/guessed', nobody: 302, others: 404 }],
  },
  '/cases/:reference/file': { get: draftAndDecided('/file') },
  '/cases/:reference/pack': { get: draftAndDecided('/pack') },
  '/cases/:reference/publication': {
    get: [
      { at: '/cases/DRAFT/publication', ...staffAlone },
      {
        at: '/cases/DECIDED/publication',
        nobody: 302,
        others: 200,
        but: { cabinet: 403, scrutiny: 403, 'scrutiny-2': 403 },
      },
    ],
    // The author and democratic services may, and the form was left blank.
    post: [
      {
        at: '/cases/DECIDED/publication',
        ...only({ officer: 400, 'democratic-services': 400 }),
      },
    ],
  },
  '/cases/:reference/publication/page': {
    get: [{ at: '/cases/DECIDED/publication/page', ...only({ admin: 404, 'democratic-services': 404 }) }],
    post: [{ at: '/cases/DECIDED/publication/page', ...only({ admin: 404, 'democratic-services': 404 }) }],
  },
  '/cases/:reference/sign-off': {
    get: [
      { at: '/cases/DRAFT/sign-off', nobody: 302, others: 302, but: hidden },
      { at: '/cases/DECIDED/sign-off', nobody: 302, others: 302 },
    ],
  },
  '/cases/:reference/sign-off/:part': { get: draftAndDecided('/sign-off/legal') },
  '/cases/:reference/versions': { get: draftAndDecided('/versions') },
};

const absence = {
  holder: 'finance finance',
  deputy: 'second-officer',
  from: '2027-03-08',
  until: '2027-03-12',
  authority: 'Scheme of delegation',
};

const absences: Record<string, RouteExpectation> = {
  '/absences': {
    get: [
      {
        at: '/absences',
        ...only({ solicitor: 200, 'deputy-solicitor': 200, 'second-officer': 200, finance: 200, admin: 200 }),
      },
    ],
  },
  '/absences/new': {
    get: [
      { at: '/absences/new', ...only({ solicitor: 200, finance: 200, admin: 200 }) },
      { at: '/absences/new?kind=standing', ...admin },
    ],
    post: [
      // The administrator comes after the director, and finds the days taken.
      { at: '/absences/new', form: absence, ...only({ finance: 303, admin: 400 }) },
      { at: '/absences/new', form: { ...absence, kind: 'standing', until: '' }, ...only({ admin: 303 }) },
    ],
  },
  '/absences/:id': {
    get: [{ at: '/absences/ABSENCE', ...only({ finance: 200, admin: 200 }) }],
    post: [{ at: '/absences/ABSENCE', ...only({ finance: 400, admin: 400 }) }],
  },
  '/absences/:id/end': {
    get: [{ at: '/absences/ABSENCE/end', ...only({ finance: 200, admin: 200 }) }],
    // It is over when the administrator comes.
    post: [{ at: '/absences/ABSENCE/end', ...only({ finance: 303, admin: 409 }) }],
  },
};

const closure = { change: 'addClosure', on: '2027-12-29', name: 'Offices closed' };
const constitution = { way: 'preset', preset: 'tuesday-following', on: '2027-12-29' };
const newcomer = { name: 'A new officer', email: 'new@council.example.org' };
const ending = '/admin/people/scrutiny-5/end/HOLDING';

const administration: Record<string, RouteExpectation> = {
  '/admin': { get: [{ at: '/admin', ...admin }] },
  '/admin/calendar': {
    get: [{ at: '/admin/calendar', ...admin }],
    // 200 is the page that asks to confirm.
    post: [{ at: '/admin/calendar', form: closure, ...admin }],
  },
  '/admin/constitution': {
    get: [{ at: '/admin/constitution', ...admin }],
    post: [{ at: '/admin/constitution', form: constitution, ...admin }],
  },
  '/admin/templates': {
    get: [{ at: '/admin/templates', ...admin }],
    post: [{ at: '/admin/templates', ...only({ admin: 400 }) }],
  },
  '/admin/templates/:id/:version': {
    get: [{ at: '/admin/templates/2026/1', ...admin }],
    post: [{ at: '/admin/templates/2026/1', ...only({ admin: 400 }) }],
  },
  '/admin/templates/:id/:version.json': {
    get: [{ at: '/admin/templates/2026/1.json', ...admin, nobody: 401 }],
  },
  '/admin/mail': {
    get: [{ at: '/admin/mail', ...admin }],
    post: [{ at: '/admin/mail', ...only({ admin: 400 }) }],
  },
  '/admin/mail/stop': {
    get: [{ at: '/admin/mail/stop', ...admin }],
    post: [{ at: '/admin/mail/stop', ...only({ admin: 400 }) }],
  },
  '/admin/mail/letters/:letter': {
    get: [{ at: '/admin/mail/letters/none', ...only({ admin: 404 }) }],
    post: [{ at: '/admin/mail/letters/none', ...only({ admin: 404 }) }],
  },
  '/admin/people': { get: [{ at: '/admin/people', ...admin }] },
  '/admin/people/new': {
    get: [{ at: '/admin/people/new', ...admin }],
    post: [{ at: '/admin/people/new', form: newcomer, ...only({ admin: 303 }) }],
  },
  '/admin/people/:id': {
    get: [{ at: '/admin/people/officer', ...admin }],
    post: [{ at: '/admin/people/officer', ...only({ admin: 400 }) }],
  },
  '/admin/people/:id/end/:holding': {
    get: [{ at: ending, ...admin }],
    post: [{ at: ending, ...only({ admin: 303 }) }],
  },
  '/admin/people/:id/leave': {
    get: [{ at: '/admin/people/scrutiny-6/leave', ...admin }],
    post: [{ at: '/admin/people/scrutiny-6/leave', ...only({ admin: 303 }) }],
  },
};

const overviewReaders = only({
  reviewer: 200,
  solicitor: 200,
  'deputy-solicitor': 200,
  finance: 200,
  'democratic-services': 200,
  admin: 200,
});
const forSignedIn: Record<string, RouteExpectation> = {
  '/call-ins/:reference': {
    get: [
      { at: '/call-ins/DECIDED', ...signedIn },
      { at: '/call-ins/DRAFT', nobody: 302, others: 404 },
    ],
  },
  '/kept-words': {
    get: [{ at: '/kept-words', ...signedIn }],
    post: [{ at: '/kept-words', form: { drop: 'none' }, nobody: 302, others: 303 }],
  },
  '/my-mail': {
    get: [{ at: '/my-mail', ...signedIn }],
    post: [{ at: '/my-mail', form: { newsBy: 'daily', remindersBy: 'daily' }, nobody: 302, others: 303 }],
  },
  '/call-ins': { get: [{ at: '/call-ins', ...signedIn }] },
  '/deadlines': {
    get: [{ at: '/deadlines', ...signedIn }],
    // The form was left blank.
    post: [{ at: '/deadlines', nobody: 302, others: 400 }],
  },
  '/deadlines.csv': { get: [{ at: '/deadlines.csv', ...signedIn }] },
  '/deadlines.ics': { get: [{ at: '/deadlines.ics', ...signedIn }] },
  '/feeds': {
    get: [{ at: '/feeds', ...signedIn }],
    post: [{ at: '/feeds', nobody: 302, others: 400 }],
  },
  // Each has their own alone.
  '/feeds/:id': {
    get: [{ at: '/feeds/guessed', nobody: 302, others: 404 }],
    post: [{ at: '/feeds/guessed', form: { change: 'end' }, nobody: 302, others: 404 }],
  },
  '/feeds/:secret.ics': { get: [{ at: '/feeds/guessed.ics', ...nowhere }] },
  '/meetings/:id': {
    get: [
      { at: '/meetings/cabinet-2026-05-14', ...signedIn },
      { at: '/meetings/cabinet-1999-01-01', nobody: 302, others: 404 },
    ],
    post: [{ at: '/meetings/cabinet-2026-05-14', ...only({ 'democratic-services': 400 }) }],
  },
  '/meetings/:id/change': {
    get: [{ at: '/meetings/cabinet-2026-05-14/change', ...only({ 'democratic-services': 200 }) }],
    post: [{ at: '/meetings/cabinet-2026-05-14/change', ...only({ 'democratic-services': 400 }) }],
  },
  '/meetings/:id/publication': {
    get: [
      {
        at: '/meetings/cabinet-2026-05-14/publication',
        ...only({ admin: 409, 'democratic-services': 409 }),
      },
      {
        at: '/meetings/cabinet-1999-01-01/publication',
        ...only({ admin: 404, 'democratic-services': 404 }),
      },
    ],
    post: [
      {
        at: '/meetings/cabinet-2026-05-14/publication',
        ...only({ admin: 409, 'democratic-services': 409 }),
      },
    ],
  },
  '/meetings/:id/pack': {
    get: [{ at: '/meetings/cabinet-2026-05-14/pack', ...signedIn }],
    // A form that names another pack than the one that stands.
    post: [{ at: '/meetings/cabinet-2026-05-14/pack', ...only({ cabinet: 409 }) }],
  },
  '/meetings/year': {
    get: [{ at: '/meetings/year', ...only({ 'democratic-services': 200 }) }],
    post: [{ at: '/meetings/year', ...only({ 'democratic-services': 400 }) }],
  },
  '/meetings/:id/decisions': {
    get: [{ at: '/meetings/cabinet-2026-05-14/decisions', ...only({ 'democratic-services': 200 }) }],
    post: [{ at: '/meetings/cabinet-2026-05-14/decisions', ...only({ 'democratic-services': 400 }) }],
  },
  '/meetings': {
    get: [{ at: '/meetings', ...signedIn }],
    post: [
      {
        at: '/meetings',
        form: { body: 'cabinet', on: '2027-05-10', time: '18:00' },
        ...only({ 'democratic-services': 303 }),
      },
    ],
  },
  '/overview': { get: [{ at: '/overview', ...overviewReaders }] },
  '/overview.csv': { get: [{ at: '/overview.csv?table=kinds', ...overviewReaders }] },
  '/people/:id': {
    get: [
      { at: '/people/officer', ...only({ officer: 200, 'democratic-services': 200, admin: 200 }) },
      { at: '/people/scrutiny', ...only({ scrutiny: 200, 'democratic-services': 200, admin: 200 }) },
    ],
    post: [{ at: '/people/officer', ...only({ officer: 400, admin: 400 }) }],
  },
  '/plan-a-date': {
    get: [
      {
        at: '/plan-a-date',
        nobody: 302,
        others: 200,
        but: { cabinet: 403, scrutiny: 403, 'scrutiny-2': 403 },
      },
    ],
  },
  '/search': {
    get: [
      { at: '/search', ...signedIn },
      { at: '/search?q=repairs', ...signedIn },
    ],
  },
  '/cumulative': { get: [{ at: '/cumulative', ...signedIn }] },
  '/cumulative.csv': { get: [{ at: '/cumulative.csv', ...signedIn }] },
  '/examples': { get: [{ at: '/examples', ...signedIn }] },
  '/indicators': { get: [{ at: '/indicators', ...signedIn }] },
  '/indicators.csv': { get: [{ at: '/indicators.csv', ...signedIn }] },
  '/indicators/new': {
    get: [{ at: '/indicators/new', ...only({ ...officers(200), reviewer: 200 }) }],
    post: [{ at: '/indicators/new', ...only({ ...officers(400), reviewer: 400 }) }],
  },
  '/indicators/import': {
    get: [{ at: '/indicators/import', ...only({ ...officers(200), reviewer: 200 }) }],
    post: [{ at: '/indicators/import', ...only({ ...officers(400), reviewer: 400 }) }],
  },
  '/indicators/:id': {
    get: [{ at: '/indicators/none', nobody: 302, others: 404 }],
    post: [{ at: '/indicators/none', ...only({ ...officers(404), reviewer: 404 }) }],
  },
  '/plans': { get: [{ at: '/plans', ...signedIn }] },
  '/plans.docx': { get: [{ at: '/plans.docx', ...signedIn }] },
  '/plans.csv': { get: [{ at: '/plans.csv', ...signedIn }] },
  '/plans/update': {
    get: [{ at: '/plans/update', ...signedIn }],
    post: [{ at: '/plans/update', nobody: 302, others: 400 }],
  },
  '/plans.xlsx': { get: [{ at: '/plans.xlsx', ...signedIn }] },
};

const certificate = '/deadline-calculator/certificate?meeting=2026-09-10T18:00&kind=agendaPublished';
const forEverybody: Record<string, RouteExpectation> = {
  '/agendas/:id': {
    get: [
      { at: '/agendas/cabinet-2026-05-14', ...everybody },
      { at: '/agendas/cabinet-1999-01-01', ...nowhere },
    ],
  },
  '/': { get: [{ at: '/', ...everybody }] },
  '/accessibility': { get: [{ at: '/accessibility', ...everybody }] },
  '/assessments': { get: [{ at: '/assessments', ...everybody }] },
  '/assessments/:reference': {
    get: [
      { at: '/assessments/DECIDED', ...everybody },
      { at: '/assessments/DRAFT', ...nowhere },
    ],
  },
  '/calendar.ics': { get: [{ at: '/calendar.ics', ...everybody }] },
  '/deadline-calculator': { get: [{ at: '/deadline-calculator', ...everybody }] },
  '/deadline-calculator/certificate': { get: [{ at: certificate, ...everybody }] },
  '/notices/:id': { get: [{ at: '/notices/DIA-2026-0001-1', ...nowhere }] },
  '/special-urgency-report': { get: [{ at: '/special-urgency-report', ...everybody }] },
  '/forward-plan': { get: [{ at: '/forward-plan', ...everybody }] },
  '/forward-plan.json': { get: [{ at: '/forward-plan.json', ...everybody }] },
  '/help': { get: [{ at: '/help', ...everybody }] },
  '/privacy': { get: [{ at: '/privacy', ...everybody }] },
  '/register': { get: [{ at: '/register', ...everybody }] },
  '/register.atom': { get: [{ at: '/register.atom', ...everybody }] },
  '/register.json': { get: [{ at: '/register.json', ...everybody }] },
  '/register/:reference': {
    get: [
      { at: '/register/DECIDED', ...everybody },
      { at: '/register/DRAFT', ...nowhere },
    ],
  },
  '/register/:reference/:number': {
    get: [
      { at: '/register/DECIDED/1', ...everybody },
      { at: '/register/DECIDED/2', ...nowhere },
      { at: '/register/DRAFT/1', ...nowhere },
    ],
  },
  '/forward-plan.schema.json': { get: [{ at: '/forward-plan.schema.json', ...everybody }] },
  '/register.schema.json': { get: [{ at: '/register.schema.json', ...everybody }] },
  '/robots.txt': { get: [{ at: '/robots.txt', ...everybody }] },
  '/sitemap.xml': { get: [{ at: '/sitemap.xml', ...everybody }] },
  '/theme/:colour.css': {
    get: [
      { at: '/theme/1d4f91.css', ...everybody },
      { at: '/theme/red.css', ...nowhere },
    ],
  },
  '/*': { get: [{ at: '/nowhere', ...nowhere }], post: [{ at: '/nowhere', ...nowhere }] },
};

/** Each in the way of signing in that it belongs to: tests/auth. Here there is none of them. */
const signingIn: Record<string, RouteExpectation> = {
  '/sign-in': {
    get: [{ at: '/sign-in', ...everybody }],
    post: [{ at: '/sign-in', form: { persona: 'admin' }, ...nowhere }],
  },
  '/sign-in/callback': { get: [{ at: '/sign-in/callback', ...nowhere }] },
  '/sign-in/oidc': { get: [{ at: '/sign-in/oidc', ...nowhere }] },
  '/sign-in/link': {
    get: [{ at: '/sign-in/link', ...nowhere }],
    post: [{ at: '/sign-in/link', form: { address: 'officer@council.example.org' }, ...nowhere }],
  },
  '/sign-in/link/:token': {
    get: [{ at: '/sign-in/link/guessed', nobody: 410, others: 410 }],
    post: [{ at: '/sign-in/link/guessed', nobody: 410, others: 410 }],
  },
};

const now = { now: '2030-01-01T09:00' };
const demonstration: Record<string, RouteExpectation> = {
  '/demo': { get: [{ at: '/demo', ...nowhere }], post: [{ at: '/demo?index', form: now, ...nowhere }] },
  '/demo/clock': {
    get: [{ at: '/demo/clock', ...nowhere }],
    post: [{ at: '/demo/clock', form: now, ...nowhere }],
  },
  '/demo/letters': { get: [{ at: '/demo/letters', ...nowhere }] },
  '/demo/letters/:name': { get: [{ at: '/demo/letters/returned', ...nowhere }] },
  '/demo/mailbox': { get: [{ at: '/demo/mailbox', ...nowhere }] },
  '/demo/mailbox.json': { get: [{ at: '/demo/mailbox.json', ...nowhere }] },
  '/demo/mailbox/:letter': { get: [{ at: '/demo/mailbox/1', ...nowhere }] },
  '/demo/put-right': {
    get: [{ at: '/demo/put-right', ...nowhere }],
    post: [{ at: '/demo/put-right', ...nowhere }],
  },
  '/demo/reset': {
    get: [{ at: '/demo/reset', ...nowhere }],
    post: [{ at: '/demo/reset', form: { scenario: 'today' }, ...nowhere }],
  },
};

/** Outside demonstration mode. The last one ends the sessions of all who try it. */
export const routeExpectations: Readonly<Record<string, RouteExpectation>> = {
  ...forEverybody,
  ...forSignedIn,
  ...cases,
  ...notices,
  ...absences,
  ...administration,
  ...signingIn,
  ...demonstration,
  // The token in the address says who is asked: what it shows to whom stands in consultation.test.ts.
  '/consultation/:token': {
    get: [{ at: '/consultation/guessed', ...nowhere }],
    post: [{ at: '/consultation/guessed', ...nowhere }],
  },
  // The token in the address says whose digest it stops, and signs nobody in.
  '/unsubscribe/:token': {
    get: [{ at: '/unsubscribe/guessed', ...nowhere }],
    post: [{ at: '/unsubscribe/guessed', ...nowhere }],
  },
  '/sign-out': {
    get: [{ at: '/sign-out', nobody: 302, others: 302 }],
    post: [{ at: '/sign-out', nobody: 303, others: 303 }],
  },
};
