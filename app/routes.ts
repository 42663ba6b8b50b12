import { flatRoutes } from '@remix-run/fs-routes';
import type { RouteConfig } from '@remix-run/route-config';

/** The routes are the files of app/routes, flat. Remix asks for a default export. */
export default flatRoutes() satisfies RouteConfig;
