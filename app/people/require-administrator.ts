import { requireRole } from '../auth/require-role.ts';
import type { Services } from '../services.ts';

/** The administrator who asks, for the pages that change people. Throws 403 for anybody else. */
export const requireAdministrator = (request: Request, services: Services) =>
  requireRole(request, services, 'administrator', 'Only administrators change people and roles.');

/** The administrator who asks, for the pages of the mail. Throws 403 for anybody else. */
export const requireMailAdministrator = (request: Request, services: Services) =>
  requireRole(request, services, 'administrator', 'Only administrators see to the mail.');
