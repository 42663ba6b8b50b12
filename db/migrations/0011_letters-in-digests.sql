ALTER TABLE "letters" ALTER COLUMN "notice_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "manner" text DEFAULT 'request' NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "goes" text DEFAULT 'alone' NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "send_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "within_id" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "news_by" text DEFAULT 'daily' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "reminders_by" text DEFAULT 'daily' NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_within_id_letters_id_fk" FOREIGN KEY ("within_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "letters_digest_once" ON "letters" USING btree ("person_id","happening") WHERE case_id IS NULL;--> statement-breakpoint
CREATE INDEX "letters_held" ON "letters" USING btree ("send_at") WHERE status = 'held';--> statement-breakpoint
CREATE INDEX "letters_within" ON "letters" USING btree ("within_id");