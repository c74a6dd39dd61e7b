// The reference, which the build of the SDK generates.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

export const REFERENCE =
  process.env.SITE_REFERENCE ?? path.join(root, 'sdk-reference/target/reference');

/**
 * Adds the index page and the pages that it links to. Returns the sidebar, which has a group for
 * each heading of the index, or null if the reference was not generated.
 */
export function reference(add) {
  if (!existsSync(REFERENCE)) {
    return null;
  }
  const index = add(null, 'reference/index.md', read('index.md'));
  const groups = [{ text: 'Reference', link: '/reference/', items: [] }];
  for (const [, heading, file] of index.text.matchAll(/^## (.+)$|\]\(([^)#]+\.md)\)/gm)) {
    if (heading) {
      groups.push({ text: heading.replaceAll('`', ''), items: [] });
    } else {
      const page = add(null, 'reference/' + file, read(file));
      groups.at(-1).items.push({ text: page.title, link: '/' + page.target });
    }
  }
  return groups;
}

function read(file) {
  return readFileSync(path.join(REFERENCE, file), 'utf8');
}
