CREATE TABLE "meeting_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"type" text NOT NULL,
	"was_at" timestamp with time zone,
	"is_at" timestamp with time zone,
	"reasons" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "meeting_changes_type" CHECK ("meeting_changes"."type" IN ('recorded', 'moved', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "pack_readings" (
	"meeting_id" text NOT NULL,
	"person_id" text NOT NULL,
	"pack_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "pack_readings_meeting_id_person_id_pack_hash_pk" PRIMARY KEY("meeting_id","person_id","pack_hash")
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "agenda" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_changes" ADD CONSTRAINT "meeting_changes_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_changes" ADD CONSTRAINT "meeting_changes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_readings" ADD CONSTRAINT "pack_readings_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_readings" ADD CONSTRAINT "pack_readings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_changes_meeting" ON "meeting_changes" USING btree ("meeting_id","at");--> statement-breakpoint
CREATE INDEX "meeting_changes_unsettled" ON "meeting_changes" USING btree ("at") WHERE settled_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_once_a_day" ON "meetings" USING btree ("body",(("at" AT TIME ZONE 'Europe/London')::date)) WHERE cancelled_at IS NULL;--> statement-breakpoint
CREATE TRIGGER pack_readings_append_only BEFORE UPDATE OR DELETE ON "pack_readings"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER pack_readings_no_truncate BEFORE TRUNCATE ON "pack_readings"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
