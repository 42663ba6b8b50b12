CREATE TABLE "consultation_answers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consultation_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"consultee_id" text NOT NULL,
	"words" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"about" text NOT NULL,
	"questions" jsonb NOT NULL,
	"salt" text NOT NULL,
	"prepared_by" text NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	"found" text,
	"changed" text,
	"reported_by" text,
	"reported_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consultees" (
	"id" text PRIMARY KEY NOT NULL,
	"consultation_id" text NOT NULL,
	"group" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"link" integer DEFAULT 1 NOT NULL,
	"declined_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"bounced_at" timestamp with time zone,
	"bounced_why" text
);
--> statement-breakpoint
ALTER TABLE "letters" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "consultee_id" text;--> statement-breakpoint
ALTER TABLE "consultation_answers" ADD CONSTRAINT "consultation_answers_consultee_id_consultees_id_fk" FOREIGN KEY ("consultee_id") REFERENCES "public"."consultees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_prepared_by_people_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_reported_by_people_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultees" ADD CONSTRAINT "consultees_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultees" ADD CONSTRAINT "consultees_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consultation_answers_consultee" ON "consultation_answers" USING btree ("consultee_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "consultations_number" ON "consultations" USING btree ("case_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "consultees_address" ON "consultees" USING btree ("consultation_id",lower("address")) WHERE removed_at IS NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_consultee_id_consultees_id_fk" FOREIGN KEY ("consultee_id") REFERENCES "public"."consultees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "letters_once_consulted" ON "letters" USING btree ("consultee_id","happening") WHERE consultee_id IS NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_to_one" CHECK (num_nonnulls("letters"."person_id", "letters"."consultee_id") = 1);