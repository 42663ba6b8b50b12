CREATE TABLE "kept_words" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"posted_to" text NOT NULL,
	"entries" jsonb NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept_words" ADD CONSTRAINT "kept_words_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_words_person" ON "kept_words" USING btree ("person_id","kept_at");