// Links and images of the repository's Markdown, as those of the site.
import path from 'node:path';
import { exists, readmeOf } from './pages.mjs';

/** A markdown-it plugin for pages that come from a file of the repository. */
export function links(md, { pages, targets }) {
  const byTarget = new Map(pages.map((page) => [page.target, page]));

  md.core.ruler.push('links', (state) => {
    const page = byTarget.get(state.env.relativePath);
    if (page?.target === 'javadoc.md') {
      javadocLinks(state).forEach((link) => link.attrSet('target', '_self'));
    }
    if (!page?.source) {
      return;
    }
    for (const block of state.tokens) {
      if (block.type === 'inline') {
        block.children = rewrite(block.children, page);
      }
    }
  });

  /** VitePress would take other links to HTML files for pages of its own. */
  function javadocLinks(state) {
    return state.tokens
      .flatMap((block) => block.children ?? [])
      .filter((token) => token.type === 'link_open')
      .filter((token) => token.attrGet('href').startsWith('javadoc/'));
  }

  function rewrite(tokens, page) {
    const rewritten = [];
    let dropped = false;
    tokens.forEach((token, i) => {
      if (token.type === 'link_open') {
        const url = token.attrGet('href');
        const target = targetOf(url, page);
        dropped = target === null;
        if (!dropped && target !== url) {
          token.attrSet('href', target);
          nameAfterPage(tokens[i + 1], url, target);
        }
      }
      if (token.type === 'image') {
        token.attrSet('src', sourceOf(token.attrGet('src'), page));
      }
      const drop = dropped && token.type.startsWith('link_');
      if (!drop) {
        rewritten.push(token);
      }
      if (token.type === 'link_close') {
        dropped = false;
      }
    });
    return rewritten;
  }

  /** Returns the URL of an image in the site. */
  function sourceOf(url, page) {
    const target = targetOf(url, page);
    if (target === null) {
      throw new Error(`${page.source}: image ${url}, which the site does not have`);
    }
    return target;
  }

  /** Returns the URL in the site, or null if the site does not have the file. */
  function targetOf(url, page) {
    if (/^(#|[a-z]+:)/.test(url)) {
      return url;
    }
    const [, file, anchor] = /^([^#]*)(#.*)?$/.exec(url);
    const source = path.posix.join(path.posix.dirname(page.source), decodeURI(file));
    const target = targets.get(readmeOf(source));
    if (target) {
      return target + (anchor ?? '');
    }
    if (!exists(source)) {
      throw new Error(`${page.source}: link to ${url}, which does not exist`);
    }
    return null;
  }

  /** A path says nothing to readers of the site. */
  function nameAfterPage(text, url, target) {
    const file = url.replace(/#.*/, '');
    const linked = byTarget.get(target.slice(1).replace(/#.*/, ''));
    if (linked && text.content !== '' && file.endsWith(text.content)) {
      text.content = linked.title;
    }
  }
}
