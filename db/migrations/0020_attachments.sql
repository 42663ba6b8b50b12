CREATE TABLE "attachment_chunks" (
	"attachment_id" text NOT NULL,
	"number" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "attachment_chunks_attachment_id_number_pk" PRIMARY KEY("attachment_id","number")
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"type" text NOT NULL,
	"stored_at" timestamp with time zone NOT NULL,
	"stored_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attachment_chunks" ADD CONSTRAINT "attachment_chunks_attachment_id_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_case" ON "attachments" USING btree ("case_id");--> statement-breakpoint
CREATE FUNCTION keep_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'A file is never changed: another file takes its place.';
  END IF;
  IF EXISTS (SELECT 1 FROM content_versions v WHERE v.case_id = OLD.case_id
      AND v.content->'$attachments' @> jsonb_build_array(jsonb_build_object('id', OLD.id))) THEN
    RAISE EXCEPTION 'A kept version names this file: it cannot be deleted.';
  END IF;
  RETURN OLD;
END $$;--> statement-breakpoint
CREATE TRIGGER attachments_kept BEFORE UPDATE OR DELETE ON "attachments"
  FOR EACH ROW EXECUTE FUNCTION keep_attachment();--> statement-breakpoint
CREATE FUNCTION keep_attachment_chunk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM attachments a WHERE a.id = OLD.attachment_id) THEN
    RAISE EXCEPTION 'A piece of a file is never changed, and goes only with its file.';
  END IF;
  RETURN OLD;
END $$;--> statement-breakpoint
CREATE TRIGGER attachment_chunks_kept BEFORE UPDATE OR DELETE ON "attachment_chunks"
  FOR EACH ROW EXECUTE FUNCTION keep_attachment_chunk();
