CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"case_id" text NOT NULL,
	"form" text NOT NULL,
	"section" text NOT NULL,
	"from_version" integer NOT NULL,
	"opened" jsonb NOT NULL,
	"content" jsonb NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"case_id" text NOT NULL,
	"person_id" text NOT NULL,
	"place" text NOT NULL,
	"doing" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "presences_case_id_person_id_place_pk" PRIMARY KEY("case_id","person_id","place"),
	CONSTRAINT "presences_doing" CHECK ("presences"."doing" IN ('reading', 'editing'))
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_person" ON "drafts" USING btree ("person_id","case_id");--> statement-breakpoint
CREATE INDEX "drafts_case" ON "drafts" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "presences_person" ON "presences" USING btree ("person_id");