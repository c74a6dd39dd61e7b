import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { collect } from '../pages.mjs';
import { fileOf, serve } from './server.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const site = path.resolve(here, '../target/site');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const content = collect();

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

let server;
let browser;

before(async () => {
  server = await serve(site);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      // The sandbox needs privileges that containers lack. All pages are our own.
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a browser page that collects what must not happen. */
async function open(context) {
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) {
      problems.push(`${response.status()} for ${response.url()}`);
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.origin + '/') && !url.startsWith('data:')) {
      problems.push(`request to ${url}`);
    }
  });
  return { page, problems };
}

/** Opens a page and waits until its scripts run. */
async function visit(page, url) {
  await page.goto(server.origin + url);
  await page.waitForFunction(() => document.querySelector('#app')?.__vue_app__);
}

/** Returns the serious and critical violations in an element. */
async function violations(page, selector, rules) {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const found = await page.evaluate(async ([selector, options]) => {
    const results = await window.axe.run(selector, options);
    return results.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map((node) => node.html.slice(0, 160)),
    }));
  }, [selector, options]);
  return found.filter(({ impact }) => ['serious', 'critical'].includes(impact));
}

function htmlFiles() {
  return readdirSync(site, { recursive: true })
    .map((file) => String(file).replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('javadoc/') && file !== '404.html')
    .sort();
}

describe('the site', () => {
  const urls = htmlFiles().map((file) => '/' + file);
  /** The anchors and links of each page, as the browser has them. */
  const visited = new Map();

  it('has a page for each Markdown file', () => {
    const expected = content.pages.map((page) => '/' + page.target.replace(/\.md$/, '.html'));
    assert.deepEqual(urls, expected.sort());
  });

  it('renders each page without errors, foreign requests and violations', async (t) => {
    const failures = [];
    let checked = 0;
    const queue = [...urls];
    // What surrounds the content is the same on all pages of a directory.
    const surrounding = new Set();
    const kinds = new Set();
    const titles = new Map(
      content.pages.map((page) => ['/' + page.target.replace(/\.md$/, '.html'), page.title]),
    );

    async function work() {
      const context = await browser.newContext({ viewport: DESKTOP, colorScheme: 'light' });
      const { page, problems } = await open(context);
      for (let url = queue.shift(); url; url = queue.shift()) {
        problems.length = 0;
        await page.setViewportSize(DESKTOP);
        await page.emulateMedia({ colorScheme: 'light' });
        await visit(page, url);
        const state = await page.evaluate(() => ({
          headings: [...document.querySelectorAll('h1')].map((heading) =>
            heading.textContent.replace(/[\s\u200b]*$/, ''),
          ),
          ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
          links: [...document.querySelectorAll('a[href]')].map((link) => link.href),
          images: [...document.images].filter((image) => image.naturalWidth === 0).length,
          dark: document.documentElement.classList.contains('dark'),
          kinds: [...document.querySelectorAll('.vp-doc *')].map((element) => {
            const attributes = element.getAttributeNames().filter((name) => name !== 'class');
            const { style } = element.attributes;
            return [element.tagName, element.className, ...attributes, style?.value].join(' ');
          }),
        }));
        visited.set(url, state);
        assert.equal(state.dark, false);
        if (state.headings.length !== 1 || state.headings[0] !== titles.get(url)) {
          problems.push(`headings: ${state.headings}`);
        }
        if (state.images > 0) {
          problems.push(`${state.images} broken images`);
        }

        const directory = path.dirname(url);
        const part = surrounding.has(directory) ? '.VPContent' : 'html';
        surrounding.add(directory);
        // Most decisions consist of the same few kinds of elements.
        const isNew = part === 'html' || state.kinds.some((kind) => !kinds.has(kind));
        const isChecked = isNew || directory !== '/decisions';
        state.kinds.forEach((kind) => kinds.add(kind));
        const found = [];
        if (isChecked) {
          checked++;
          await page.evaluate(axe);
          found.push(...(await violations(page, part)));
          await page.emulateMedia({ colorScheme: 'dark' });
          await page.waitForFunction(() => document.documentElement.classList.contains('dark'));
        }
        await page.setViewportSize(PHONE);
        if (isChecked) {
          // Other rules depend neither on the scheme nor on the width.
          const again = ['color-contrast', 'scrollable-region-focusable'];
          found.push(...(await violations(page, part, again)));
        }
        problems.push(...found.map((violation) => JSON.stringify(violation)));

        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > PHONE.width) {
          problems.push(`${width} pixels wide on a phone`);
        }
        failures.push(...problems.map((problem) => `${url}: ${problem}`));
      }
      await context.close();
    }

    await Promise.all([work(), work()]);
    t.diagnostic(`${urls.length} pages, ${checked} of them checked with axe`);
    assert.deepEqual(failures, []);
    assert.equal(visited.size, urls.length);
  });

  it('has the target of each link', (t) => {
    const failures = new Set();
    const counts = { internal: 0, anchors: 0, external: 0 };
    for (const [url, { links }] of visited) {
      for (const link of links) {
        const { origin, pathname, hash, protocol, hostname } = new URL(link);
        if (origin !== server.origin) {
          counts.external++;
          if (protocol !== 'https:' || !hostname.includes('.')) {
            failures.add(`${url}: ${link} is not an HTTPS URL`);
          }
          continue;
        }
        counts.internal++;
        const file = fileOf(site, pathname);
        if (!file) {
          failures.add(`${url}: ${link} does not exist`);
        } else if (hash) {
          counts.anchors++;
          const target = '/' + path.relative(site, file).replaceAll(path.sep, '/');
          if (!idsOf(target).includes(decodeURIComponent(hash.slice(1)))) {
            failures.add(`${url}: ${link} has no such anchor`);
          }
        }
      }
    }
    t.diagnostic(
      `${counts.internal} internal links, ${counts.anchors} of them to anchors, ` +
        `${counts.external} external links`,
    );
    assert.deepEqual([...failures], []);
    assert.ok(counts.anchors > 0 && counts.external > 0);
  });

  function idsOf(url) {
    if (!visited.has(url)) {
      const html = readFileSync(path.join(site, url), 'utf8');
      const ids = [...html.matchAll(/ (?:id|name)="([^"]*)"/g)].map(([, id]) => id);
      visited.set(url, { ids, links: [] });
    }
    return visited.get(url).ids;
  }

  it('links each page from another one', () => {
    const linked = new Set(['/index.html']);
    for (const [url, { links }] of visited) {
      for (const link of links) {
        const file = fileOf(site, new URL(link).pathname);
        const target = file && '/' + path.relative(site, file).replaceAll(path.sep, '/');
        if (target && target !== url) {
          linked.add(target);
        }
      }
    }
    assert.deepEqual(
      urls.filter((url) => !linked.has(url)),
      [],
    );
  });
});

describe('search', () => {
  for (const term of ['timeout', 'os_version', 'perPage']) {
    it(`finds ${term} on a page that contains it`, async () => {
      const context = await browser.newContext({ viewport: DESKTOP });
      const { page, problems } = await open(context);
      await visit(page, '/');
      await page.keyboard.press('Control+k');
      await page.fill('#localsearch-input', term);
      await page.locator('.VPLocalSearchBox .result').first().waitFor();
      await page.evaluate(axe);
      assert.deepEqual(await violations(page, 'html'), []);
      await page.locator('.VPLocalSearchBox .result').first().click();
      await page.locator('.VPLocalSearchBox').waitFor({ state: 'detached' });
      await page.locator('.vp-doc', { hasText: term }).waitFor();
      assert.deepEqual(problems, []);
      await context.close();
    });
  }

  it('finds nothing for a word that no page contains', async () => {
    const context = await browser.newContext({ viewport: DESKTOP });
    const { page } = await open(context);
    await visit(page, '/');
    await page.keyboard.press('Control+k');
    await page.fill('#localsearch-input', 'xylophone');
    await page.locator('.VPLocalSearchBox .no-results').waitFor();
    assert.equal(await page.locator('.VPLocalSearchBox .result').count(), 0);
    await context.close();
  });
});

describe('language tabs', () => {
  const visible = (page, group = 0) =>
    page.locator('.vp-code-group').nth(group).locator('.blocks > .active').innerText();
  const choose = (page, label) =>
    page.locator('.vp-code-group').first().locator('.tabs label', { hasText: label }).click();

  it('switch, and are remembered on this page, on other pages and after a reload', async () => {
    const context = await browser.newContext({ viewport: DESKTOP });
    const { page, problems } = await open(context);
    await visit(page, '/recipes/StaleDevices.html');
    assert.match(await visible(page), /public final class StaleDevices \{/);

    await choose(page, /^RxJava$/);
    assert.match(await visible(page), /public final class StaleDevicesRx \{/);
    // The second group has the tests.
    assert.match(await visible(page, 1), /final class StaleDevicesRxTest \{/);

    await page.reload();
    await page.waitForFunction(() => document.querySelector('#app')?.__vue_app__);
    assert.match(await visible(page), /public final class StaleDevicesRx \{/);

    // Within the site, VitePress loads only what changes.
    await page.locator('.VPSidebar a', { hasText: 'DeviceCounts' }).click();
    await page.waitForURL('**/DeviceCounts.html');
    await page.locator('h1', { hasText: 'DeviceCounts' }).waitFor();
    assert.match(await visible(page), /public final class DeviceCountsRx \{/);
    assert.deepEqual(problems, []);
    await context.close();
  });

  it('show the choice before the last one on a page that lacks the last one', async () => {
    const context = await browser.newContext({ viewport: DESKTOP });
    const { page } = await open(context);
    await visit(page, '/recipes/StaleDevices.html');
    await choose(page, /^RxJava$/);
    await choose(page, /^Kotlin$/);
    await visit(page, '/recipes/DeviceCounts.html');
    assert.match(await visible(page), /public final class DeviceCountsRx \{/);
    await context.close();
  });

  it('switch with the keyboard', async () => {
    const context = await browser.newContext({ viewport: DESKTOP });
    const { page } = await open(context);
    await visit(page, '/recipes/StaleDevices.html');
    await page.locator('.vp-code-group .tabs input').first().focus();
    await page.keyboard.press('ArrowRight');
    assert.match(await visible(page), /public final class StaleDevicesRx \{/);
    await context.close();
  });

  // The theme of VitePress reports that it cannot store the color scheme.
  it('work if the browser denies storage', async () => {
    const context = await browser.newContext({ viewport: DESKTOP });
    const { page } = await open(context);
    await page.addInitScript(() => {
      for (const method of ['getItem', 'setItem']) {
        Storage.prototype[method] = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      }
    });
    await page.goto(server.origin + '/recipes/StaleDevices.html');
    await choose(page, /^RxJava$/);
    assert.match(await visible(page), /public final class StaleDevicesRx \{/);
    await context.close();
  });
});

describe('Javadoc', { skip: content.javadoc.length === 0 && 'none was built' }, () => {
  it('opens outside of the pages', async () => {
    const context = await browser.newContext({ viewport: DESKTOP });
    const { page } = await open(context);
    await visit(page, '/javadoc.html');
    const { artifact, title } = content.javadoc[0];
    await page.locator('.vp-doc a', { hasText: title }).click();
    await page.waitForURL(`**/javadoc/${artifact}/index.html`);
    assert.equal(await page.locator('#app').count(), 0);
    await context.close();
  });

  it('links the artifacts to each other, and to other libraries', () => {
    const text = (file) => readFileSync(path.join(content.javadoc[0].directory, file), 'utf8');
    const rx = text('io/github/cfdevices/rx/DevicesRx.html');
    assert.match(rx, /href="\.\.\/model\/Device\.html"/);
    assert.match(rx, /href="\.\.\/CloudflareClient\.html"/);
    assert.match(rx, /href="https:\/\/reactivex\.io\/[^"]*\/Single\.html"/);
  });

  it('starts the description of each package with an example', () => {
    const directory = content.javadoc[0].directory;
    const summaries = readdirSync(directory, { recursive: true }).filter((file) =>
      file.endsWith('package-summary.html'));
    assert.ok(summaries.length >= 14, `${summaries.length} packages`);
    for (const file of summaries) {
      assert.match(readFileSync(path.join(directory, file), 'utf8'), /<pre><code>/, file);
    }
  });
});

describe('on a phone', () => {
  it('the menu opens and leads to another page', async () => {
    const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
    const { page, problems } = await open(context);
    await visit(page, '/retries.html');
    await page.locator('.VPLocalNav .menu').tap();
    await page.locator('.VPSidebar a', { hasText: 'Glossary' }).tap();
    await page.locator('h1', { hasText: 'Glossary' }).waitFor();
    assert.deepEqual(problems, []);
    await context.close();
  });
});
