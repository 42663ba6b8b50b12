ALTER TABLE "constitutions" ADD COLUMN "effective_until" date;--> statement-breakpoint
ALTER TABLE "constitutions" ADD COLUMN "recorded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "constitutions" ADD COLUMN "recorded_by" text;--> statement-breakpoint
UPDATE constitutions SET effective_until = (data->>'effectiveUntil')::date;--> statement-breakpoint
ALTER TABLE constitutions ADD CONSTRAINT constitutions_days CHECK (effective_until IS NULL OR effective_until >= effective_from);--> statement-breakpoint
-- One day has one constitution at most. Drizzle cannot write this constraint, so it stands here alone.
ALTER TABLE constitutions ADD CONSTRAINT constitutions_one_a_day EXCLUDE USING gist (daterange(effective_from, effective_until, '[]') WITH &&);
