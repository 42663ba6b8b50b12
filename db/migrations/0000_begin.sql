CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"report_id" text NOT NULL,
	"title" text NOT NULL,
	"template_id" text NOT NULL,
	"template_version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"state" jsonb NOT NULL,
	"state_name" text NOT NULL,
	"state_since" timestamp with time zone NOT NULL,
	"machine_version" integer NOT NULL,
	"progress" jsonb NOT NULL,
	"authors" jsonb NOT NULL,
	"owner_id" text,
	"version" integer NOT NULL,
	"last_hash" text NOT NULL,
	"renews_id" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cases_reference_unique" UNIQUE("reference"),
	CONSTRAINT "cases_state" CHECK (state IN ('"draft"'::jsonb, '"review"'::jsonb, '{"signOff":{"legal":"asked","finance":"asked"}}'::jsonb, '{"signOff":{"legal":"asked","finance":"signed"}}'::jsonb, '{"signOff":{"legal":"signed","finance":"asked"}}'::jsonb, '"awaitingDecision"'::jsonb, '"publication"'::jsonb, '{"callInWindow":"open"}'::jsonb, '{"callInWindow":"closing"}'::jsonb, '"scrutiny"'::jsonb, '"reconsideration"'::jsonb, '"council"'::jsonb, '"inForce"'::jsonb, '"suspended"'::jsonb, '"reviewDue"'::jsonb, '{"closed":"refused"}'::jsonb, '{"closed":"withdrawn"}'::jsonb, '{"closed":"superseded"}'::jsonb, '{"closed":"completed"}'::jsonb, '{"closed":"setAside"}'::jsonb, '{"closed":"cancelled"}'::jsonb, '{"inForce":{"standing":"inForce","delivery":"notStarted"}}'::jsonb, '{"inForce":{"standing":"inForce","delivery":"inProgress"}}'::jsonb, '{"inForce":{"standing":"inForce","delivery":"done"}}'::jsonb, '{"inForce":{"standing":"inForce","delivery":"cancelled"}}'::jsonb, '{"inForce":{"standing":"suspended","delivery":"notStarted"}}'::jsonb, '{"inForce":{"standing":"suspended","delivery":"inProgress"}}'::jsonb, '{"inForce":{"standing":"suspended","delivery":"done"}}'::jsonb, '{"inForce":{"standing":"suspended","delivery":"cancelled"}}'::jsonb, '{"inForce":{"standing":"reviewDue","delivery":"notStarted"}}'::jsonb, '{"inForce":{"standing":"reviewDue","delivery":"inProgress"}}'::jsonb, '{"inForce":{"standing":"reviewDue","delivery":"done"}}'::jsonb, '{"inForce":{"standing":"reviewDue","delivery":"cancelled"}}'::jsonb)),
	CONSTRAINT "cases_kind" CHECK (kind IN ('assessment', 'action'))
);
--> statement-breakpoint
CREATE TABLE "content_versions" (
	"case_id" text NOT NULL,
	"seq" integer NOT NULL,
	"reason" text NOT NULL,
	"front_sheet" jsonb NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "content_versions_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "constitutions" (
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"effective_from" date NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "constitutions_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_numbers" (
	"prefix" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "reference_numbers_prefix_year_pk" PRIMARY KEY("prefix","year")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"due_on" date NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"event" text,
	"status" text DEFAULT 'open' NOT NULL,
	"opened_seq" integer NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_seq" integer,
	"closed_at" timestamp with time zone,
	"fired_at" timestamp with time zone,
	"moves" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"told" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"next_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "chain_seals" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"heads" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_words" (
	"case_id" text NOT NULL,
	"seq" integer NOT NULL,
	"field" text NOT NULL,
	"words" text,
	"salt" text NOT NULL,
	CONSTRAINT "event_words_case_id_seq_field_pk" PRIMARY KEY("case_id","seq","field")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"case_id" text NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"actor_id" text NOT NULL,
	"on_behalf_of" text,
	"at" timestamp with time zone NOT NULL,
	"payload" text NOT NULL,
	"machine_version" integer NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" text PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"case_id" text NOT NULL,
	"person_id" text NOT NULL,
	"happening" text NOT NULL,
	"role_name" text NOT NULL,
	"because_of" text NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"subject" text,
	"body" text,
	"html" text,
	"message_id" text,
	"way" text,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"key" text NOT NULL,
	"seq" integer,
	"kind" text NOT NULL,
	"audience" jsonb NOT NULL,
	"about" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"relayed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "deputies" (
	"id" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"holder_id" text NOT NULL,
	"deputy_id" text NOT NULL,
	"authority" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"left_on" date,
	"mail_fails" boolean DEFAULT false NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "role_holdings" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"report_id" text NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"outcome" text NOT NULL,
	"stands" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"effect_at" timestamp with time zone,
	"may_act_from" text,
	CONSTRAINT "decisions_report_id_number_pk" PRIMARY KEY("report_id","number")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"front_sheet" jsonb NOT NULL,
	"progress" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"constitution_id" text NOT NULL,
	"constitution_version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_versions" ADD CONSTRAINT "content_versions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_words" ADD CONSTRAINT "event_words_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_holder_id_people_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_deputy_id_people_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_holdings" ADD CONSTRAINT "role_holdings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_report" ON "cases" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("state_name","state_since") WHERE state_name <> 'closed';--> statement-breakpoint
CREATE INDEX "meetings_at" ON "meetings" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "deadlines_open_kind" ON "deadlines" USING btree ("case_id","kind") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "deadlines_next" ON "deadlines" USING btree ("next_at") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "deadlines_due" ON "deadlines" USING btree ("due_at") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "deadlines_case" ON "deadlines" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_once" ON "letters" USING btree ("case_id","happening","person_id");--> statement-breakpoint
CREATE INDEX "letters_waiting" ON "letters" USING btree ("at") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "letters_person" ON "letters" USING btree ("person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_key" ON "notices" USING btree ("case_id","key");--> statement-breakpoint
CREATE INDEX "notices_fresh" ON "notices" USING btree ("at") WHERE relayed_at IS NULL;--> statement-breakpoint
CREATE INDEX "role_holdings_role" ON "role_holdings" USING btree ("role");--> statement-breakpoint
CREATE INDEX "role_holdings_person" ON "role_holdings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "decisions_published" ON "decisions" USING btree ("published_at");