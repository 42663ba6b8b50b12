import { vitePlugin as remix } from '@remix-run/dev';
import { type CSSOptions, defineConfig, type Plugin } from 'vite';
import remixOptions from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

type PostcssPlugin = NonNullable<Exclude<CSSOptions['postcss'], string | undefined>['plugins']>[number];

/**
 * GDS Transport, the crown and the crest are for gov.uk alone: takes them out of the GOV.UK styles and names the
 * council's own font stack. The `\0` queries are for Internet Explorer, and no minifier can read them.
 */
const councilLook: PostcssPlugin = {
  postcssPlugin: 'council-look',
  Once(root) {
    root.walkAtRules('font-face', (rule) => void rule.remove());
    root.walkAtRules('media', (rule) => void (rule.params.includes('\\0') && rule.remove()));
    root.walkDecls((rule) => void (rule.value.includes('govuk-crest') && rule.remove()));
    root.walkDecls('font-family', (rule) => {
      if (rule.value.includes('GDS Transport')) rule.value = 'var(--council-font)';
    });
  },
};

/** Vitest imports the routes as plain modules, which the Remix plugin would refuse. */
const plugins: Plugin[] = process.env['VITEST'] ? [] : remix(remixOptions);

/** As in scripts/build-program.mjs: what no letter uses of react-email is left out, and not loaded at each start. */
const shaken = /[\\/]node_modules[\\/](react-email|@react-email[\\/]render)[\\/]/;

export default defineConfig(({ command }) => ({
  plugins,
  css: { postcss: { plugins: [councilLook] } },
  // In development it stays outside whole.
  ...(command === 'build' && { ssr: { noExternal: ['react-email', '@react-email/render'] } }),
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: { treeshake: { moduleSideEffects: (id: string) => !shaken.test(id) } },
  },
}));
