CREATE TABLE "people_events" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"type" text NOT NULL,
	"about" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" text,
	"way" text NOT NULL,
	CONSTRAINT "people_events_way" CHECK ("people_events"."way" IN ('administrator', 'provider', 'command'))
);
--> statement-breakpoint
ALTER TABLE "people_events" ADD CONSTRAINT "people_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_events" ADD CONSTRAINT "people_events_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_events_person" ON "people_events" USING btree ("person_id","at");--> statement-breakpoint
CREATE TRIGGER people_events_append_only BEFORE UPDATE OR DELETE ON "people_events"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER people_events_no_truncate BEFORE TRUNCATE ON "people_events"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
