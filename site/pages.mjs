// The pages of the site and the files that they come from.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { javadoc, javadocPage } from './javadoc.mjs';
import { recipes } from './recipes.mjs';
import { reference, REFERENCE } from './reference.mjs';
import { root } from './root.mjs';

const README = { 'README.md': ['index.md', 'Start'] };
const GENERATOR = {
  'docs/generator.md': ['generator.md'],
  'samples/own-document/README.md': ['own-document.md'],
};
const SAMPLES = { 'samples/android/README.md': ['android-sample.md'] };
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
const FIRST_GUIDES = ['testing', 'retries', 'observability', 'kotlin', 'android', 'gradle'];

const PICTURES = readdirSync(path.join(root, 'benchmarks/results'))
  .filter((name) => name.endsWith('.svg'))
  .map((name) => ['benchmarks/results/' + name, 'benchmarks/' + name]);

/** Files that pages link to or show, and that are published unchanged. */
export const files = {
  LICENSE: 'LICENSE.txt',
  'benchmarks/results/latest.json': 'benchmarks/latest.json',
  'verification/android/size-budget.txt': 'size-budget.txt',
  ...Object.fromEntries(PICTURES),
};

/**
 * Returns the pages, the paths in the site of the files of the repository that have one, the
 * sidebars, the artifacts with Javadoc, and what is missing because it was not generated.
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

  const items = (listed) =>
    Object.entries(listed).map(([source, [target, name]]) => item(add(source, target), name));

  const other = Object.keys({ ...GENERATOR, ...BACKGROUND });
  const guides = readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md') && !other.includes('docs/' + name))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));

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

  const missing = [];
  const operations = reference(add);
  if (!operations) {
    missing.push(`reference, because ${REFERENCE} does not exist`);
  }
  const documented = javadoc();
  const javadocItems =
    documented.length > 0 ? [item(add(null, 'javadoc.md', javadocPage(documented)))] : [];
  if (documented.length === 0) {
    missing.push('Javadoc, because site/javadoc/target/apidocs does not exist');
  }

  const main = [
    {
      text: 'cfdevices',
      items: [
        ...items(README),
        item(recipeIndex),
        ...(operations ? [{ text: 'Reference', link: '/reference/' }] : []),
        ...javadocItems,
      ],
    },
    {
      text: 'Guides',
      items: [
        ...items(Object.fromEntries(guides.map((name) => ['docs/' + name, [name]]))),
        ...items(SAMPLES),
      ],
    },
    { text: 'Generate an SDK', items: items(GENERATOR) },
    { text: 'Background', items: [...items(BACKGROUND), item(decisionIndex)] },
    { text: 'Project', items: items(PROJECT) },
  ];
  const sidebar = {
    '/': main,
    '/recipes/': [section(recipeIndex, recipePages)],
    '/decisions/': [section(decisionIndex, decisions)],
    ...(operations && { '/reference/': operations }),
  };
  return { pages, targets, sidebar, javadoc: documented, missing };
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
