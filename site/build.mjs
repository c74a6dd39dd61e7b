// Writes the pages to target/pages, where VitePress reads them.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { collect, files, root } from './pages.mjs';

const out = path.join(root, 'site/target/pages');
rmSync(out, { recursive: true, force: true });
const { pages, missing } = collect();
for (const page of pages) {
  const file = path.join(out, page.target);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, page.text);
}
for (const [source, target] of Object.entries(files)) {
  cpSync(path.join(root, source), path.join(out, 'public', target));
}
// Pages refer to them by relative paths.
cpSync(path.join(root, 'benchmarks/results'), path.join(out, 'benchmarks'), {
  recursive: true,
  filter: (file) => path.extname(file) === '' || file.endsWith('.svg'),
});
for (const name of missing) {
  console.log(`NOT INCLUDED: ${name}`);
}
