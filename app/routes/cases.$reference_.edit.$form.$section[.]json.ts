import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { answerScript, whoIsInSection } from '../drafts/answer-script.ts';

/** For the script of a section's page: who else is in the case now. */
export const loader = async ({ request, params, context: { services } }: LoaderFunctionArgs) =>
  Response.json(await whoIsInSection(request, services, params));

/** The same, saying that the asker is there too, or has gone; and keeping what was typed, where that is posted. */
export const action = ({ request, params, context: { services } }: ActionFunctionArgs) =>
  answerScript(request, services, params);
