// Writes the pages to target/pages, where VitePress reads them.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { collect, files } from './pages.mjs';
import { root } from './root.mjs';

const out = path.join(root, 'site/target/pages');
rmSync(out, { recursive: true, force: true });
const { pages, javadoc, missing } = collect();
for (const page of pages) {
  const file = path.join(out, page.target);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, page.text);
}
for (const [source, target] of Object.entries(files)) {
  cpSync(path.join(root, source), path.join(out, 'public', target));
}
for (const { artifact, directory } of javadoc) {
  cpSync(directory, path.join(out, 'public/javadoc', artifact), {
    recursive: true,
    filter: (file) => !file.endsWith('.md'), // VitePress would make pages of the licenses.
  });
}
for (const name of missing) {
  console.log(`NOT INCLUDED: ${name}`);
}
