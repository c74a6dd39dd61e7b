import { defineConfig } from 'vitepress';
import { links } from '../links.mjs';
import { collect } from '../pages.mjs';
import { accessible } from './accessible.mjs';
import { miniSearch } from './search.mjs';

const content = collect();
const has = (section) => section in content.sidebar;

export default defineConfig({
  title: 'cfdevices',
  description: 'A Java SDK for Cloudflare Zero Trust devices',
  lang: 'en',
  base: process.env.SITE_BASE ?? '/',
  srcDir: 'target/pages',
  outDir: 'target/site',
  cacheDir: 'target/cache',
  // Browsers ask for /favicon.ico otherwise.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // The sidebar of the decisions has more than a hundred links.
  router: { prefetchLinks: false },
  vite: {
    plugins: [accessible()],
    // The index is loaded when a reader searches.
    build: { chunkSizeWarningLimit: 5000 },
  },
  markdown: {
    html: false,
    anchor: { slugify },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(md) {
      md.use(links, content);
      md.use(withoutInterpolation);
      md.use(commands);
    },
  },
  themeConfig: {
    nav: [
      { text: 'Start', link: '/', activeMatch: '^/(index.html)?$' },
      { text: 'Recipes', link: '/recipes/', activeMatch: '^/recipes/' },
      ...(has('/reference/') ? [{ text: 'Reference', link: '/reference/' }] : []),
      ...(content.javadoc.length > 0 ? [{ text: 'Javadoc', link: '/javadoc' }] : []),
      { text: 'Change log', link: '/change-log' },
    ],
    sidebar: content.sidebar,
    outline: [2, 3],
    externalLinkIcon: true,
    search: { provider: 'local', options: { miniSearch } },
  },
});

/** Anchors are the same as on GitHub, because pages are read there, too. */
function slugify(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** Vue would evaluate what is between two pairs of braces. */
function withoutInterpolation(md) {
  const text = md.renderer.rules.text;
  md.renderer.rules.text = (...args) => text(...args).replaceAll('{{', '<span v-pre>{{</span>');
  md.core.ruler.push('code', (state) => {
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        if (token.type === 'code_inline') {
          token.attrSet('v-pre', '');
        }
      }
    }
  });
}

/** Indented blocks are commands. The theme styles fences only. */
function commands(md) {
  md.core.ruler.push('commands', (state) => {
    for (const token of state.tokens) {
      if (token.type === 'code_block') {
        token.type = 'fence';
        token.info = 'sh';
      }
    }
  });
}
