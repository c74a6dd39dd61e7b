// The pages of the site and the files that they come from.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { recipes } from './recipes.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Pages that the build of the SDK generates. */
const REFERENCE = process.env.SITE_REFERENCE ?? path.join(root, 'sdk-reference/target/reference');

const README = { 'README.md': ['index.md', 'Start'] };
const GENERATOR = {
  'docs/generator.md': ['generator.md'],
  'samples/own-document/README.md': ['own-document.md'],
};
const BACKGROUND = {
  'docs/how-a-call-works.md': ['how-a-call-works.md'],
  'docs/android-size.md': ['android-size.md'],
  'benchmarks/README.md': ['benchmarks/index.md'],
  'benchmarks/results/latest.md': ['benchmarks/latest.md'],
  'docs/glossary.md': ['glossary.md'],
};
const PROJECT = {
  'SECURITY.md': ['security.md'],
  'CONTRIBUTING.md': ['contributing.md'],
  'CHANGELOG.md': ['change-log.md'],
};
const FIRST_GUIDES = ['testing', 'retries', 'observability', 'kotlin', 'android'];

/** Files that pages link to, and that are published unchanged. */
export const files = {
  LICENSE: 'LICENSE.txt',
  'benchmarks/results/latest.json': 'benchmarks/latest.json',
  'verification/android/size-budget.txt': 'size-budget.txt',
};

/**
 * Returns the pages, the paths in the site of the files of the repository that have one, the
 * sidebars, and what is missing because it was not generated.
 */
export function collect() {
  const pages = [];
  const targets = new Map(Object.entries(files).map(([from, to]) => [from, '/' + to]));

  function add(source, target, text) {
    const page = { source, target, text: text ?? read(source) };
    page.title = title(page);
    pages.push(page);
    if (source) {
      targets.set(source, '/' + target);
    }
    return page;
  }

  const group = (text, listed) => ({
    text,
    items: Object.entries(listed).map(([source, [target, name]]) =>
      item(add(source, target), name),
    ),
  });

  const other = Object.keys({ ...GENERATOR, ...BACKGROUND });
  const guides = readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md') && !other.includes('docs/' + name))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));

  const start = group('cfdevices', README);
  const main = [
    start,
    group('Guides', Object.fromEntries(guides.map((name) => ['docs/' + name, [name]]))),
    group('Generate an SDK', GENERATOR),
    group('Background', BACKGROUND),
    group('Project', PROJECT),
  ];

  const recipeIndex = add('samples/recipes/README.md', 'recipes/index.md');
  const recipePages = recipes(recipeIndex.text, 'samples/recipes').map((recipe) => {
    for (const [source, anchor] of recipe.sources) {
      targets.set(source, `/recipes/${recipe.name}.md${anchor}`);
    }
    return add(null, `recipes/${recipe.name}.md`, recipe.text);
  });

  const decisionIndex = add('docs/decisions/README.md', 'decisions/index.md');
  const decisions = readdirSync(path.join(root, 'docs/decisions'))
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
    .map((name) => add('docs/decisions/' + name, 'decisions/' + name));

  const sidebar = {
    '/': main,
    '/recipes/': [section(recipeIndex, recipePages)],
    '/decisions/': [section(decisionIndex, decisions)],
  };

  const missing = [];
  if (existsSync(REFERENCE)) {
    sidebar['/reference/'] = reference(add);
  } else {
    missing.push(`reference, because ${REFERENCE} does not exist`);
  }
  start.items.push(
    ...[...Object.keys(sidebar)].slice(1).map((link) => ({ text: names[link], link })),
  );
  return { pages, targets, sidebar, missing };
}

const names = { '/recipes/': 'Recipes', '/decisions/': 'Decisions', '/reference/': 'Reference' };

/** Adds the generated pages. Each directory becomes a group, named by its index page. */
function reference(add) {
  const relative = readdirSync(REFERENCE, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const groups = new Map();
  for (const name of relative) {
    const target = 'reference/' + name.replace(/(^|\/)README\.md$/, '$1index.md');
    const page = add(null, target, readFileSync(path.join(REFERENCE, name), 'utf8'));
    const folder = path.posix.dirname(target);
    groups.set(folder, [...(groups.get(folder) ?? []), page]);
  }
  return [...groups].map(([folder, members]) => {
    const index = members.find((page) => page.target === `${folder}/index.md`);
    const others = members.filter((page) => page !== index);
    return index ? section(index, others) : { text: path.basename(folder), items: others.map(item) };
  });
}

function section(index, members) {
  return { ...item(index), items: members.map((page) => item(page)) };
}

function item(page, name) {
  return { text: name ?? page.title, link: '/' + page.target.replace(/(^|\/)index\.md$/, '$1') };
}

function rank(name) {
  const index = FIRST_GUIDES.indexOf(name.replace('.md', ''));
  return index < 0 ? FIRST_GUIDES.length : index;
}

function title(page) {
  const heading = /^# (.+)$/m.exec(page.text);
  if (!heading) {
    throw new Error(`${page.source ?? page.target} has no heading of level 1`);
  }
  return heading[1].replaceAll('`', '');
}

function read(source) {
  return readFileSync(path.join(root, source), 'utf8');
}

/** Returns whether the repository has the file or directory. */
export function exists(source) {
  return existsSync(path.join(root, source));
}

/** Returns the path of the README of a directory, or the path itself. */
export function readmeOf(source) {
  const directory = exists(source) && statSync(path.join(root, source)).isDirectory();
  return directory ? path.posix.join(source, 'README.md') : source;
}
