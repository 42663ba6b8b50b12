CREATE TABLE "council_templates" (
	"template_id" text NOT NULL,
	"version" integer NOT NULL,
	"template" jsonb NOT NULL,
	CONSTRAINT "council_templates_template_id_version_pk" PRIMARY KEY("template_id","version")
);
--> statement-breakpoint
CREATE TABLE "template_events" (
	"id" text PRIMARY KEY NOT NULL,
	"template_id" text NOT NULL,
	"version" integer NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" text NOT NULL,
	CONSTRAINT "template_events_seq" UNIQUE("template_id","version","seq"),
	CONSTRAINT "template_events_type" CHECK ("template_events"."type" IN ('added', 'putInUse', 'withdrawn', 'removed'))
);
--> statement-breakpoint
ALTER TABLE "template_events" ADD CONSTRAINT "template_events_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER template_events_append_only BEFORE UPDATE OR DELETE ON "template_events"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER template_events_no_truncate BEFORE TRUNCATE ON "template_events"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE FUNCTION keep_council_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'A template is never changed: a change is a new version.';
  END IF;
  IF EXISTS (SELECT 1 FROM cases c WHERE c.template_id = OLD.template_id AND c.template_version = OLD.version) THEN
    RAISE EXCEPTION 'Cases began with this template: it cannot be removed.';
  END IF;
  RETURN OLD;
END $$;--> statement-breakpoint
CREATE TRIGGER council_templates_kept BEFORE UPDATE OR DELETE ON "council_templates"
  FOR EACH ROW EXECUTE FUNCTION keep_council_template();
