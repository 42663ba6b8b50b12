CREATE TABLE "cited_indicators" (
	"case_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"cited_by" text NOT NULL,
	"cited_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cited_indicators_case_id_indicator_id_pk" PRIMARY KEY("case_id","indicator_id")
);
--> statement-breakpoint
CREATE TABLE "indicator_readings" (
	"indicator_id" text NOT NULL,
	"year" integer NOT NULL,
	"area" text NOT NULL,
	"kind" text NOT NULL,
	"value" double precision NOT NULL,
	"was" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "indicator_readings_indicator_id_year_area_pk" PRIMARY KEY("indicator_id","year","area"),
	CONSTRAINT "indicator_readings_kind" CHECK ("indicator_readings"."kind" IN ('national', 'county', 'district'))
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"area" text NOT NULL,
	"baseline" double precision,
	"baseline_year" integer,
	"target" double precision,
	"target_year" integer,
	"direction" text NOT NULL,
	"objective_area" text NOT NULL,
	"added_by" text,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "indicators_name_unique" UNIQUE("name"),
	CONSTRAINT "indicators_direction" CHECK ("indicators"."direction" IN ('up', 'down'))
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "made_from_id" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "made_from_line" text;--> statement-breakpoint
ALTER TABLE "cited_indicators" ADD CONSTRAINT "cited_indicators_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cited_indicators" ADD CONSTRAINT "cited_indicators_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cited_indicators" ADD CONSTRAINT "cited_indicators_cited_by_people_id_fk" FOREIGN KEY ("cited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_readings" ADD CONSTRAINT "indicator_readings_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_readings" ADD CONSTRAINT "indicator_readings_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cited_indicators_indicator" ON "cited_indicators" USING btree ("indicator_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_made_once" ON "cases" USING btree ("made_from_id","made_from_line") WHERE made_from_line IS NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_from_assessment" ON "cases" USING btree ((answers->>'fromAssessment')) WHERE kind = 'action';--> statement-breakpoint
CREATE INDEX "cases_actions_open" ON "cases" USING btree ("id") WHERE kind = 'action' AND state_name <> 'closed';