import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arbitrarySvgTemplate, arbitraryTemplate } from './arbitrary-template.suite.ts';
import { listTemplates } from './list-templates.ts';
import { type Browser, openChromium, type Page } from './open-chromium.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The folder of the one copy of lit-html that everything here uses. */
const LIT = join(dirname(createRequire(import.meta.url).resolve('lit')), '../lit-html');
const ORIGIN = 'http://templates.example';
const STRICT = "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

let browser: Browser;
/** Where templates are compared. */
let page: Page;
beforeAll(async () => {
  browser = await openChromium();
  page = await openPage('');
  await page.evaluate(COMPARE);
});
afterAll(() => browser?.close());

/** An empty page that can import the files of lit-html, under a policy or none. */
async function openPage(policy: string): Promise<Page> {
  const opened = await browser.newPage();
  await opened.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html>',
        headers: { 'content-security-policy': policy },
      });
    const file = join(LIT, pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(file) });
  });
  await opened.goto(ORIGIN);
  return opened;
}

/** Puts `compare(strings, type)` on the page: how ours differs from what the browser makes of the same template. */
const COMPARE = `(async () => {
  const [{ _$LH: lit }, { buildTemplate, readBound }] = await Promise.all([import('/lit-html.js'), import('/development/build-template.js')]);
  const isBound = (name) => name.endsWith(lit.M) || name.startsWith(lit.P);
  const walk = (root) => [...root.querySelectorAll('*')];
  globalThis.compare = (strings, type) => {
    const [text] = lit.L(Object.assign([...strings], { raw: strings }), type);
    let ours;
    try { ours = buildTemplate(text, lit.M, lit.P).content; } catch (error) { return error.message; }
    const template = document.createElement('template');
    template.innerHTML = text;
    const theirs = template.content;
    // Names of bound attributes keep their case with us; Lit does not read it from there.
    const boundOurs = walk(ours).map((element) => readBound(element).map(([name, value]) => [name.toLowerCase(), value]));
    const boundTheirs = walk(theirs).map((element) => element.getAttributeNames().filter(isBound).map((name) => {
      const value = element.getAttribute(name);
      element.removeAttribute(name);
      return [name.toLowerCase(), value];
    }));
    const write = (content, bound) => JSON.stringify([content.firstElementChild?.outerHTML, [...content.childNodes].length, bound]);
    const [own, other] = [write(ours, boundOurs), write(theirs, boundTheirs)];
    return own === other && ours.isEqualNode(theirs) ? '' : 'ours: ' + own + ' theirs: ' + other;
  };
})()`;

/** Draws with Lit, twice: what stands there, how often it was clicked, and what the policy refused. */
const DRAW = `(async () => {
  const refused = [];
  document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));
  const { html, svg, render } = await import('FILE');
  let clicks = 0;
  const draw = (name) => render(
    html\`<p class="a \${name}" @click=\${() => (clicks += 1)} ?hidden=\${false} .title=\${name}>\${name}<br />\${[1, 2].map((n) => svg\`<g id=\${n}></g>\`)}</p>\`,
    document.body,
  );
  draw('one');
  draw('<b>two</b>');
  document.querySelector('p').click();
  return { text: document.body.innerHTML.replaceAll(/<!--.*?-->/g, ''), clicks, refused };
})()`;

const compare = (strings: readonly string[], type: 1 | 2) =>
  page.evaluate<string, readonly [readonly string[], number]>(
    ([list, kind]) =>
      (globalThis as unknown as { compare: (a: readonly string[], b: number) => string }).compare(list, kind),
    [strings, type],
  );

const expectSame = (type: 1 | 2) => async (strings: readonly string[]) => {
  expect(await compare(strings, type)).toBe('');
};

describe('templates', () => {
  it('of ours become what a browser would make of them', async () => {
    const files = ['packages/timeline/src', 'apps/web/src'].flatMap((room) =>
      globSync(join(ROOT, room, '**/*.ts')),
    );
    const templates = files.flatMap(listTemplates);
    expect(templates.length).toBeGreaterThan(100);
    const different: string[] = [];
    for (const { place, tag, strings } of templates) {
      const difference = await compare(strings, tag === 'svg' ? 2 : 1);
      if (difference !== '') different.push(`${place}: ${difference}`);
    }
    expect(different).toEqual([]);
  });

  it('of any kind that we may write become what a browser would make of them', async () => {
    await fc.assert(fc.asyncProperty(arbitraryTemplate, expectSame(1)), { numRuns: 500 });
    await fc.assert(fc.asyncProperty(arbitrarySvgTemplate, expectSame(2)), { numRuns: 100 });
  });

  it.each([
    ['<p>', '<p> is not closed'],
    ['<p></div>', '</div> ends <p>'],
    ['</p>', '</p> ends nothing'],
    ['<div/>', '<div> is not closed'],
    ['a < b', 'neither text, a tag nor a comment'],
    ['<p class="a" class="b"></p>', 'class is given twice'],
    ['<p class="a></p>', '<p> goes on'],
    ['<script></script>', 'a script'],
    ['&eacute;', 'the unknown reference &eacute;'],
    ['<!-- a', 'neither text, a tag nor a comment'],
    ['<?note>', 'neither text, a tag nor a comment'],
    ['<textarea>', '<textarea> has no end'],
  ])('that a browser would have to repair are refused: %s', async (markup, message) => {
    expect(await compare([markup], 1)).toContain(`Cannot build this template: ${message}`);
  });

  it.each(['/lit-html.js', '/development/lit-html.js'])(
    'are drawn by %s where no string may become markup and no policy may be made',
    async (file) => {
      const strict = await openPage(STRICT);
      const drawn = await strict.evaluate(DRAW.replace('FILE', file));
      expect(drawn).toEqual({
        text: '<p class="a &lt;b&gt;two&lt;/b&gt;" title="&lt;b&gt;two&lt;/b&gt;">&lt;b&gt;two&lt;/b&gt;<br><g id="1"></g><g id="2"></g></p>',
        clicks: 1,
        refused: [],
      });
      await strict.close();
    },
  );
});
