CREATE TABLE "dealt_with" (
	"person_id" text NOT NULL,
	"deadline_id" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dealt_with_person_id_deadline_id_pk" PRIMARY KEY("person_id","deadline_id")
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"label" text NOT NULL,
	"carries" text NOT NULL,
	"role" text,
	"filters" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "feeds_secret_hash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "feeds_carries" CHECK (carries IN ('mine', 'role', 'filters') AND (carries = 'role') = (role IS NOT NULL))
);
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "into_state" text;--> statement-breakpoint
ALTER TABLE "dealt_with" ADD CONSTRAINT "dealt_with_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dealt_with" ADD CONSTRAINT "dealt_with_deadline_id_deadlines_id_fk" FOREIGN KEY ("deadline_id") REFERENCES "public"."deadlines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feeds_person" ON "feeds" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "deadlines_closed" ON "deadlines" USING btree ("due_on") WHERE status <> 'open';--> statement-breakpoint
CREATE INDEX "events_into" ON "events" USING btree ("case_id","seq","into_state","at") WHERE into_state IS NOT NULL;--> statement-breakpoint
UPDATE "cases" SET "answers" = jsonb_strip_nulls(jsonb_build_object('reviewOn', "content"->'reviewOn', 'dueOn', "content"->'dueOn', 'fromAssessment', "content"->'fromAssessment', 'directorate', "content"->'directorate', 'section', "content"->'section'));
--> statement-breakpoint
UPDATE "reports" SET "answers" = jsonb_strip_nulls(jsonb_build_object('route', "front_sheet"->'route', 'keyDecision', "front_sheet"->'keyDecision', 'contraryToPolicyFramework', "front_sheet"->'contraryToPolicyFramework', 'callInExempt', "front_sheet"->'callInExempt', 'openOrExempt', "front_sheet"->'openOrExempt', 'meetingOn', "front_sheet"->'meetingOn', 'decisionOn', "front_sheet"->'decisionOn', 'decisionMaker', "front_sheet"->'decisionMaker', 'director', "front_sheet"->'director', 'reportOf', "front_sheet"->'reportOf'));
