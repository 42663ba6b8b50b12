ALTER TABLE "deputies" ADD COLUMN "recorded_by" text;--> statement-breakpoint
ALTER TABLE "deputies" ADD COLUMN "recorded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deputies" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "deputies" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deputies" ADD COLUMN "follows_id" text;--> statement-breakpoint
ALTER TABLE "deputies" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_follows_id_deputies_id_fk" FOREIGN KEY ("follows_id") REFERENCES "public"."deputies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deputies_holder" ON "deputies" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "deputies_deputy" ON "deputies" USING btree ("deputy_id");--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_days" CHECK ("deputies"."until_on" IS NULL OR "deputies"."until_on" >= "deputies"."from_on");--> statement-breakpoint
ALTER TABLE "deputies" ADD CONSTRAINT "deputies_another" CHECK ("deputies"."deputy_id" <> "deputies"."holder_id");