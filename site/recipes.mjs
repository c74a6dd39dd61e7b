// A page for each recipe, with the program and its test as they are in samples.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * Returns the recipes in the table of an index page. Rows whose programs have the same name, such
 * as those in Java and in Kotlin, are one recipe.
 */
export function recipes(index, directory) {
  const found = new Map();
  for (const [, task, links] of index.matchAll(/^\| (.+?) \| (.*\]\(.*) \|$/gm)) {
    const sources = [...links.matchAll(/\]\(([^)]+)\)/g)].map(([, url]) =>
      path.posix.join(directory, url),
    );
    const name = simpleName(sources[0]);
    const recipe = found.get(name) ?? { tasks: [], programs: [], tests: [] };
    recipe.tasks.push(task);
    for (const source of sources) {
      const kind = source.includes('/src/test/') ? recipe.tests : recipe.programs;
      kind.push(source);
      const test = testOf(source);
      if (kind === recipe.programs && existsSync(path.join(root, test))) {
        recipe.tests.push(test);
      }
    }
    found.set(name, recipe);
  }
  if (found.size === 0) {
    throw new Error(`No table of recipes in ${directory}`);
  }
  return [...found].map(([name, recipe]) => page(name, recipe));
}

function page(name, { tasks, programs, tests }) {
  const lines = [`# ${name}`, ''];
  lines.push(tasks.map((task) => task[0].toUpperCase() + task.slice(1) + '.').join(' '), '');
  lines.push(...tabs([...new Set(programs)]));
  if (tests.length > 0) {
    lines.push('## Test', '', ...tabs([...new Set(tests)]));
  }
  return {
    name,
    text: lines.join('\n'),
    sources: [
      ...programs.map((source) => [source, '']),
      ...tests.map((source) => [source, programs.length > 0 ? '#test' : '']),
    ],
  };
}

/** Returns a code group with a tab for each source. */
function tabs(sources) {
  const blocks = sources.flatMap((source) => {
    const text = readFileSync(path.join(root, source), 'utf8').trimEnd();
    const language = path.extname(source) === '.kt' ? 'kotlin' : 'java';
    return [`\`\`\`\`${language} [${label(source)}]`, text, '````', ''];
  });
  return ['::: code-group', '', ...blocks, ':::', ''];
}

function label(source) {
  if (source.endsWith('.kt')) {
    return 'Kotlin';
  }
  return /Rx(Test)?\.java$/.test(source) ? 'RxJava' : 'Java';
}

function simpleName(source) {
  return path.basename(source, path.extname(source));
}

function testOf(source) {
  const extension = path.extname(source);
  return source.replace('/src/main/', '/src/test/').replace(extension, 'Test' + extension);
}
