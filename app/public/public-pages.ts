/** How take-downs and the public's search name a page: it stays the same, whatever the page's address becomes. */
export const decisionPage = (reportId: string, number: number) => `decision/${reportId}/${number}`;
export const assessmentPage = (caseId: string) => `assessment/${caseId}`;
/** A notice, and with it its line in the forward plan: they say the same words. */
export const noticePage = (id: string) => `notice/${id}`;
export const agendaPage = (meetingId: string) => `agenda/${meetingId}`;

/** The address of one decision, for ever: a later one of the same report has its own. */
export const decisionAddress = (reference: string, number: number) => `/register/${reference}/${number}`;
export const assessmentAddress = (reference: string) => `/assessments/${reference}`;
export const noticeAddress = (id: string) => `/notices/${id}`;
export const agendaAddress = (meetingId: string) => `/agendas/${meetingId}`;
