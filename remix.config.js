/**
 * Remix's options, read by vite.config.ts. Every flag towards React Router 7 is on, but for lazy route
 * discovery: with it, a deploy while somebody fills in a form reloads the page and loses what was typed.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
