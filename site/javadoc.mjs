// The Javadoc of all Java artifacts as one tree, and that of Kotlin artifacts. Maven makes both.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const TREE = 'site/javadoc/target/apidocs';

/** Returns the parts of the documentation that exist, with their directories. */
export function javadoc() {
  const kotlin = readdirSync(root)
    .filter((name) => name.startsWith('sdk-kotlin'))
    .map((name) => ({
      artifact: name.replace('sdk-', 'cfdevices-'),
      title: `\`${name.replace('sdk-', 'cfdevices-')}\``,
      directory: path.join(root, name, 'target/javadoc/apidocs'),
    }));
  return [{ artifact: 'java', title: 'All Java artifacts', directory: path.join(root, TREE) }]
    .concat(kotlin)
    .filter(({ directory }) => existsSync(path.join(directory, 'index.html')));
}

/** Returns the page that links to the parts. */
export function javadocPage(parts) {
  return [
    '# Javadoc',
    '',
    ...parts.map(({ artifact, title }) => `- [${title}](javadoc/${artifact}/index.html)`),
    '',
  ].join('\n');
}
