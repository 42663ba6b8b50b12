ALTER TABLE "public_texts" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "public_texts" ADD COLUMN "facets" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "public_texts_published" ON "public_texts" USING btree ("kind","published_at","page");