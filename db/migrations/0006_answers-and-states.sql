CREATE TABLE "case_states" (
	"value" jsonb PRIMARY KEY NOT NULL
);
--> statement-breakpoint
INSERT INTO "case_states" ("value") VALUES
	('"draft"'),
	('"review"'),
	('{"signOff":{"legal":"asked","finance":"asked"}}'),
	('{"signOff":{"legal":"asked","finance":"signed"}}'),
	('{"signOff":{"legal":"signed","finance":"asked"}}'),
	('"awaitingDecision"'),
	('"publication"'),
	('{"callInWindow":"open"}'),
	('{"callInWindow":"closing"}'),
	('"scrutiny"'),
	('"reconsideration"'),
	('"council"'),
	('"inForce"'),
	('"suspended"'),
	('"reviewDue"'),
	('{"closed":"refused"}'),
	('{"closed":"withdrawn"}'),
	('{"closed":"superseded"}'),
	('{"closed":"completed"}'),
	('{"closed":"setAside"}'),
	('{"closed":"cancelled"}'),
	('{"inForce":{"standing":"inForce","delivery":"notStarted"}}'),
	('{"inForce":{"standing":"inForce","delivery":"inProgress"}}'),
	('{"inForce":{"standing":"inForce","delivery":"done"}}'),
	('{"inForce":{"standing":"inForce","delivery":"cancelled"}}'),
	('{"inForce":{"standing":"suspended","delivery":"notStarted"}}'),
	('{"inForce":{"standing":"suspended","delivery":"inProgress"}}'),
	('{"inForce":{"standing":"suspended","delivery":"done"}}'),
	('{"inForce":{"standing":"suspended","delivery":"cancelled"}}'),
	('{"inForce":{"standing":"reviewDue","delivery":"notStarted"}}'),
	('{"inForce":{"standing":"reviewDue","delivery":"inProgress"}}'),
	('{"inForce":{"standing":"reviewDue","delivery":"done"}}'),
	('{"inForce":{"standing":"reviewDue","delivery":"cancelled"}}');
--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_state";
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_state_case_states_value_fk" FOREIGN KEY ("state") REFERENCES "public"."case_states"("value") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "answers" jsonb;
--> statement-breakpoint
UPDATE "cases" SET "answers" = jsonb_strip_nulls(jsonb_build_object('reviewOn', "content"->'reviewOn', 'dueOn', "content"->'dueOn', 'fromAssessment', "content"->'fromAssessment'));
--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "answers" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "answers" jsonb;
--> statement-breakpoint
UPDATE "reports" SET "answers" = jsonb_strip_nulls(jsonb_build_object('route', "front_sheet"->'route', 'keyDecision', "front_sheet"->'keyDecision', 'contraryToPolicyFramework', "front_sheet"->'contraryToPolicyFramework', 'callInExempt', "front_sheet"->'callInExempt', 'openOrExempt', "front_sheet"->'openOrExempt', 'meetingOn', "front_sheet"->'meetingOn', 'decisionOn', "front_sheet"->'decisionOn', 'decisionMaker', "front_sheet"->'decisionMaker'));
--> statement-breakpoint
ALTER TABLE "reports" ALTER COLUMN "answers" SET NOT NULL;
