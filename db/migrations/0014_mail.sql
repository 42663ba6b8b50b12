CREATE TABLE "mail_orders" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mail_orders_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"type" text NOT NULL,
	"words" text,
	"letter_id" text,
	"at" timestamp with time zone NOT NULL,
	"by_id" text NOT NULL,
	CONSTRAINT "mail_orders_type" CHECK ("mail_orders"."type" IN ('stopped', 'started', 'sentAgain')),
	CONSTRAINT "mail_orders_letter_of" CHECK (("mail_orders"."letter_id" IS NOT NULL) = ("mail_orders"."type" = 'sentAgain'))
);
--> statement-breakpoint
CREATE TABLE "processes" (
	"name" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"swept_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "people_events" DROP CONSTRAINT "people_events_way";--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "in_hand_of" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "in_hand_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "bounced_why" text;--> statement-breakpoint
ALTER TABLE "mail_orders" ADD CONSTRAINT "mail_orders_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_orders_letter" ON "mail_orders" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "mail_orders_switch" ON "mail_orders" USING btree ("id") WHERE type <> 'sentAgain';--> statement-breakpoint
CREATE INDEX "letters_failed" ON "letters" USING btree ("at") WHERE status = 'failed';--> statement-breakpoint
ALTER TABLE "people_events" ADD CONSTRAINT "people_events_way" CHECK ("people_events"."way" IN ('administrator', 'provider', 'command', 'mail', 'self'));--> statement-breakpoint
CREATE TRIGGER mail_orders_append_only BEFORE UPDATE OR DELETE ON "mail_orders"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER mail_orders_no_truncate BEFORE TRUNCATE ON "mail_orders"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
