import { flatRoutes } from '@remix-run/fs-routes';

/** The routes are the files of app/routes, flat. Remix asks for a default export. */
export default flatRoutes();
