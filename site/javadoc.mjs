// The Javadoc of the artifacts, which the build of a release makes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Returns the artifacts with Javadoc and its directories. */
export function javadoc() {
  return ['.', 'integrations']
    .map((parent) => path.join(root, parent))
    .flatMap((parent) => readdirSync(parent).map((name) => path.join(parent, name)))
    .map((module) => [path.join(module, 'pom.xml'), path.join(module, 'target/javadoc/apidocs')])
    .filter(([pom, directory]) => existsSync(pom) && existsSync(path.join(directory, 'index.html')))
    .map(([pom, directory]) => ({ artifact: artifactOf(pom), directory }))
    .sort((a, b) => a.artifact.localeCompare(b.artifact));
}

/** Returns the page that links to the Javadoc of each artifact. */
export function javadocPage(artifacts) {
  return [
    '# Javadoc',
    '',
    ...artifacts.map(({ artifact }) => `- [\`${artifact}\`](javadoc/${artifact}/index.html)`),
    '',
  ].join('\n');
}

function artifactOf(pom) {
  return /<\/parent>\s*<artifactId>(.*?)<\/artifactId>/.exec(readFileSync(pom, 'utf8'))[1];
}
