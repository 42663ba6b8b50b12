CREATE TABLE "public_texts" (
	"page" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"report_id" text NOT NULL,
	"case_id" text,
	"number" integer,
	"stale" integer DEFAULT 1 NOT NULL,
	"made" integer DEFAULT 0 NOT NULL,
	"title" text,
	"body" text,
	"words" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "redactions" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"case_id" text,
	"form" text NOT NULL,
	"field" text NOT NULL,
	"passage" text,
	"ground" text NOT NULL,
	"why" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"applied_by" text,
	"applied_at" timestamp with time zone,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	"ended_why" text,
	CONSTRAINT "redactions_form" CHECK ("redactions"."form" IN ('content', 'front-sheet', 'words'))
);
--> statement-breakpoint
CREATE TABLE "take_downs" (
	"id" text PRIMARY KEY NOT NULL,
	"page" text NOT NULL,
	"report_id" text,
	"why" text NOT NULL,
	"down_by" text NOT NULL,
	"down_at" timestamp with time zone NOT NULL,
	"back_by" text,
	"back_at" timestamp with time zone,
	"back_why" text
);
--> statement-breakpoint
CREATE TABLE "search_texts" (
	"source" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"case_id" text,
	"report_id" text,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_applied_by_people_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_downs" ADD CONSTRAINT "take_downs_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_downs" ADD CONSTRAINT "take_downs_down_by_people_id_fk" FOREIGN KEY ("down_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_downs" ADD CONSTRAINT "take_downs_back_by_people_id_fk" FOREIGN KEY ("back_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "public_texts_words" ON "public_texts" USING gin ("words");--> statement-breakpoint
CREATE INDEX "public_texts_stale" ON "public_texts" USING btree ("page") WHERE made <> stale;--> statement-breakpoint
CREATE INDEX "public_texts_report" ON "public_texts" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "redactions_report" ON "redactions" USING btree ("report_id");--> statement-breakpoint
CREATE UNIQUE INDEX "take_downs_down" ON "take_downs" USING btree ("page") WHERE back_at IS NULL;--> statement-breakpoint
CREATE INDEX "take_downs_page" ON "take_downs" USING btree ("page");--> statement-breakpoint
CREATE INDEX "search_texts_words" ON "search_texts" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_texts_case" ON "search_texts" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "search_texts_report" ON "search_texts" USING btree ("report_id");--> statement-breakpoint
CREATE FUNCTION refuse_rewriting_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR EXISTS (
    SELECT FROM jsonb_each(to_jsonb(OLD)) o JOIN jsonb_each(to_jsonb(NEW)) n USING (key)
    WHERE o.value <> n.value AND o.value <> 'null'::jsonb
  ) THEN
    RAISE EXCEPTION 'The record of publication is append-only: % on % is refused.', TG_OP, TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER redactions_kept BEFORE UPDATE OR DELETE ON redactions
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_publication();
--> statement-breakpoint
CREATE TRIGGER take_downs_kept BEFORE UPDATE OR DELETE ON take_downs
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_publication();
--> statement-breakpoint
CREATE FUNCTION words_of(title text, answers jsonb) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN setweight(to_tsvector('english', title), 'A') || jsonb_to_tsvector('english', answers, '["string"]');
EXCEPTION WHEN program_limit_exceeded THEN
  -- A text of more than a megabyte of different words: it is found by its title alone, and can still be saved.
  RETURN setweight(to_tsvector('english', left(title, 10000)), 'A');
END $$;
--> statement-breakpoint
CREATE FUNCTION index_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_texts (source, kind, case_id, words)
  VALUES ('case/' || NEW.id, 'content', NEW.id, words_of(NEW.title, NEW.content))
  ON CONFLICT (source) DO UPDATE SET words = excluded.words;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION index_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_texts (source, kind, report_id, words)
  VALUES ('report/' || NEW.id, 'frontSheet', NEW.id,
    words_of(coalesce(NEW.front_sheet->>'subject', ''), NEW.front_sheet))
  ON CONFLICT (source) DO UPDATE SET words = excluded.words;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION index_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_texts (source, kind, case_id, words)
  VALUES ('comment/' || NEW.id, 'comment', NEW.case_id, words_of('', to_jsonb(NEW.words)))
  ON CONFLICT (source) DO UPDATE SET words = excluded.words;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER cases_search AFTER INSERT ON cases FOR EACH ROW EXECUTE FUNCTION index_case();
--> statement-breakpoint
CREATE TRIGGER cases_search_edited AFTER UPDATE OF title, content ON cases FOR EACH ROW
  WHEN (OLD.title IS DISTINCT FROM NEW.title OR OLD.content IS DISTINCT FROM NEW.content)
  EXECUTE FUNCTION index_case();
--> statement-breakpoint
CREATE TRIGGER reports_search AFTER INSERT ON reports FOR EACH ROW EXECUTE FUNCTION index_report();
--> statement-breakpoint
CREATE TRIGGER reports_search_edited AFTER UPDATE OF front_sheet ON reports FOR EACH ROW
  WHEN (OLD.front_sheet IS DISTINCT FROM NEW.front_sheet) EXECUTE FUNCTION index_report();
--> statement-breakpoint
CREATE TRIGGER comments_search AFTER INSERT OR UPDATE OF words ON comments FOR EACH ROW EXECUTE FUNCTION index_comment();
--> statement-breakpoint
CREATE FUNCTION spoil_public_texts(report text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO public_texts AS p (page, kind, report_id, case_id, number)
  SELECT 'decision/' || d.report_id || '/' || d.number, 'decision', d.report_id, NULL, d.number
  FROM decisions d WHERE d.report_id = report AND d.published_at IS NOT NULL
  UNION ALL
  SELECT 'assessment/' || c.id, 'assessment', c.report_id, c.id, NULL
  FROM cases c WHERE c.report_id = report
  ON CONFLICT (page) DO UPDATE SET stale = p.stale + 1, report_id = excluded.report_id
$$;
--> statement-breakpoint
CREATE FUNCTION spoil_by_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM spoil_public_texts(NEW.report_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION spoil_by_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public_texts SET stale = stale + 1 WHERE report_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION spoil_by_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public_texts SET stale = stale + 1, report_id = CASE WHEN case_id = NEW.id THEN NEW.report_id ELSE report_id END
  WHERE report_id IN (OLD.report_id, NEW.report_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION spoil_by_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public_texts SET stale = stale + 1
  WHERE report_id = (SELECT report_id FROM cases WHERE id = NEW.case_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER decisions_public AFTER INSERT OR UPDATE ON decisions FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION spoil_by_report();
--> statement-breakpoint
CREATE TRIGGER cases_public_standing AFTER UPDATE OF state_name ON cases FOR EACH ROW
  WHEN (NEW.state_name = 'inForce' AND OLD.state_name <> 'inForce') EXECUTE FUNCTION spoil_by_report();
--> statement-breakpoint
CREATE TRIGGER cases_public_edited AFTER UPDATE OF title, content, report_id ON cases FOR EACH ROW
  WHEN (OLD.title IS DISTINCT FROM NEW.title OR OLD.content IS DISTINCT FROM NEW.content
    OR OLD.report_id IS DISTINCT FROM NEW.report_id)
  EXECUTE FUNCTION spoil_by_case();
--> statement-breakpoint
CREATE TRIGGER reports_public_edited AFTER UPDATE OF front_sheet ON reports FOR EACH ROW
  WHEN (OLD.front_sheet IS DISTINCT FROM NEW.front_sheet) EXECUTE FUNCTION spoil_by_sheet();
--> statement-breakpoint
CREATE TRIGGER event_words_public AFTER INSERT ON event_words FOR EACH ROW
  WHEN (NEW.field = 'note') EXECUTE FUNCTION spoil_by_words();
--> statement-breakpoint
CREATE TRIGGER event_words_public_erased AFTER UPDATE ON event_words FOR EACH ROW EXECUTE FUNCTION spoil_by_words();
--> statement-breakpoint
CREATE TRIGGER redactions_public AFTER INSERT OR UPDATE ON redactions FOR EACH ROW EXECUTE FUNCTION spoil_by_report();
--> statement-breakpoint
INSERT INTO search_texts (source, kind, case_id, words)
SELECT 'case/' || id, 'content', id, words_of(title, content) FROM cases;
--> statement-breakpoint
INSERT INTO search_texts (source, kind, report_id, words)
SELECT 'report/' || id, 'frontSheet', id, words_of(coalesce(front_sheet->>'subject', ''), front_sheet) FROM reports;
--> statement-breakpoint
INSERT INTO search_texts (source, kind, case_id, words)
SELECT 'comment/' || id, 'comment', case_id, words_of('', to_jsonb(words)) FROM comments;
--> statement-breakpoint
SELECT spoil_public_texts(id) FROM reports r WHERE EXISTS (SELECT FROM decisions d WHERE d.report_id = r.id AND d.published_at IS NOT NULL)
  OR EXISTS (SELECT FROM cases c WHERE c.report_id = r.id AND c.state_name IN ('inForce', 'suspended', 'reviewDue', 'closed'));
