-- Every event changes a report's row and its cases'. With room left in each page the new row goes beside the old one, no
-- index is touched, and the page is cleared of old rows in time. (PostgreSQL clears a page that has less than this share
-- free; of a full page it waits for a tenth, and a report's row is larger than that.)
ALTER TABLE "reports" SET (fillfactor = 50);--> statement-breakpoint
ALTER TABLE "cases" SET (fillfactor = 70);
