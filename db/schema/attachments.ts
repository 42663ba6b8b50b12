import { customType, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/**
 * Files of the evidence. Which of them a case has, under which name, is part of its content (workflows/evidence), so
 * that it is signed, versioned and compared with it; here are the bytes. The database refuses to change a file, and to
 * delete one that a kept version names.
 */
export const attachments = pgTable(
  'attachments',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    name: text('name').notNull(),
    /** Of all its bytes, lower-case hexadecimal. */
    sha256: text('sha256').notNull(),
    /** In bytes. */
    size: integer('size').notNull(),
    /** Its media type, as the content showed. */
    type: text('type').notNull(),
    storedAt: timestamp('stored_at', { withTimezone: true, mode: 'string' }).notNull(),
    storedBy: text('stored_by').notNull(),
  },
  (t) => [index('attachments_case').on(t.caseId)],
);

/** The bytes in pieces, numbered from 0, so that nobody holds a whole file. */
export const attachmentChunks = pgTable(
  'attachment_chunks',
  {
    attachmentId: text('attachment_id')
      .notNull()
      .references(() => attachments.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.attachmentId, t.number] })],
);
