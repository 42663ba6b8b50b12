-- The words of an event as the search reads them. An event without words pays nothing.
CREATE FUNCTION words_of_event(said text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN to_tsvector('english', said);
EXCEPTION WHEN program_limit_exceeded THEN
  -- More than a megabyte of different words: it can still be saved, and is found by its case alone.
  RETURN ''::tsvector;
END $$;
--> statement-breakpoint
CREATE INDEX event_words_search ON event_words USING gin (words_of_event(words)) WHERE words IS NOT NULL;
