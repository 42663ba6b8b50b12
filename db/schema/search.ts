import { customType, index, pgTable, text } from 'drizzle-orm/pg-core';

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * The words of cases, reports and comments for the search of whoever is signed in. Kept by triggers that look only
 * where a text was written, so that it is exact in the same transaction and an event without new text pays nothing.
 */
export const searchTexts = pgTable(
  'search_texts',
  {
    /** case/<id>, report/<id>, comment/<id>. */
    source: text('source').primaryKey(),
    kind: text('kind', { enum: ['content', 'frontSheet', 'comment'] }).notNull(),
    caseId: text('case_id'),
    reportId: text('report_id'),
    words: tsvector('words').notNull(),
  },
  (t) => [
    index('search_texts_words').using('gin', t.words),
    index('search_texts_case').on(t.caseId),
    index('search_texts_report').on(t.reportId),
  ],
);
