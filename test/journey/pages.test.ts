import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolder, findPort, loadLines, type Product, startProduct } from './product.ts';

const folder = createFolder();
let environment: Readonly<Record<string, string>>;
let product: Product;

beforeAll(async () => {
  environment = { LINIMASA_DATA: folder.path, PORT: String(await findPort()) };
  product = await startProduct(environment);
});
afterAll(async () => {
  await product?.stop();
  folder.remove();
});

/** A page as it is sent, without a browser. */
async function read(path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(product.url + path, { headers: { 'accept-language': 'en', ...headers } });
  const markup = await response.text();
  const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(markup) ?? [];
  return {
    response,
    markup,
    /** What is there to read, without markup. */
    text: markup.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' '),
    data: data === undefined ? undefined : JSON.parse(data),
    links: Array.from(markup.matchAll(/ href="(\/[^"]*)"/g), ([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    ),
  };
}

describe('pages as they are sent', () => {
  it.each([
    [
      '/russia-dprk/events/arms-transfer',
      'North Korean munitions said to reach Russia',
      ['more than 11,000 containers', 'Matthew Miller', 'paragraph 26', 'said by', 'since September 2023'],
      'Event',
    ],
    [
      '/russia-dprk/actors/kim-jong-un',
      'Kim Jong Un',
      ['Took part in', 'Kim and Putin meet in the Far East', 'What they say'],
      'Person',
    ],
    [
      '/russia-dprk/places/pyongyang',
      'Pyongyang',
      ['What happened here', 'Putin lands in Pyongyang'],
      'Place',
    ],
    [
      '/russia-dprk/sources/kontan-2024-06-19',
      'Putin tiba di Pyongyang',
      ['What it is cited for', 'What is said in it', 'paragraph', 'Kontan', 'Reuters'],
      'NewsArticle',
    ],
    [
      '/russia-dprk',
      'Russia and North Korea',
      ['93 events', 'The day in Pyongyang', 'Warning shots'],
      'Dataset',
    ],
    ['/', 'Russia and North Korea', ['93 events'], 'Dataset'],
  ])('tell at %s what there is, in words and for machines', async (path, title, words, type) => {
    const { response, markup, text, data } = await read(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(markup).toMatch(new RegExp(`<h1[^>]*>(?:<bdi>)?\\[?${title}`));
    for (const word of words) expect(text).toContain(word);
    expect(data).toMatchObject({ '@type': type, name: expect.stringContaining(title) });
    // Nothing runs or looks like anything by what stands in the page itself.
    expect(markup).not.toMatch(/<!--\/?lit|<style|\sstyle=|\son\w+=|<template/);
    const scripts = markup.match(/<script(?![^>]*(?:src=|ld\+json))/g);
    expect(scripts).toBeNull();
  });

  it('lead from each to the others, and nowhere that is not', async () => {
    const seen = new Set<string>();
    const { links } = await read('/russia-dprk/events/arms-transfer');
    const records = links.filter((href) => /^\/russia-dprk\/(?:actors|events|places|sources)\//.test(href));
    expect(records.length).toBeGreaterThan(10);
    for (const href of new Set(records)) {
      const { response } = await read(href);
      seen.add(`${response.status}`);
    }
    expect([...seen]).toEqual(['200']);
  });

  it('speak the language that is asked for, by the address before the browser', async () => {
    const path = '/russia-dprk/events/putin-arrives-pyongyang';
    expect((await read(path, { 'accept-language': 'id, en;q=0.5' })).markup).toContain('<html lang="id">');
    const { markup, links, response } = await read(`${path}?lang=id`);
    expect(markup).toContain('<html lang="id">');
    expect(markup).toContain(`<link rel="canonical" href="${product.url}${path}?lang=id" />`);
    expect(markup).toContain(`hreflang="en" href="${product.url}${path}?lang=en"`);
    expect(links).toContain('/russia-dprk/actors/vladimir-putin?lang=id');
    expect(response.headers.get('vary')).toContain('Accept-Language');
  });

  it('are not written for who holds them, and differ by language', async () => {
    const path = '/russia-dprk/places/pyongyang';
    const tag = (await read(path)).response.headers.get('etag') ?? '';
    expect((await read(path, { 'if-none-match': tag })).response.status).toBe(304);
    const other = await read(path, { 'if-none-match': tag, 'accept-language': 'id' });
    expect(other.response.status).toBe(200);
  });

  it.each([
    ['/russia-dprk/events/no-such', 404, 'no-such'],
    ['/russia-dprk/actors/no-such', 404, 'no-such'],
    ['/russia-dprk/places/no-such', 404, 'no-such'],
    ['/russia-dprk/sources/no-such', 404, 'no-such'],
    ['/no-such', 404, 'no-such'],
    ['/russia-dprk?kind=no-such', 400, 'no-such'],
  ])('say at %s that there is nothing, and where to go', async (path, status, word) => {
    const { response, text, markup, links } = await read(path);
    expect([response.status, response.headers.get('etag')]).toEqual([status, null]);
    expect(text).toContain(word);
    expect(markup).toContain('<meta name="robots" content="noindex" />');
    expect(links).toContain(path.startsWith('/russia-dprk') ? '/russia-dprk' : '/');
  });

  it('go on with what does not fit on one', async () => {
    const { links } = await read('/russia-dprk/actors/north-korea');
    const next = links.find((href) => href.includes('cursor='));
    expect(next).toBeDefined();
    const { text, response } = await read(next ?? '');
    expect(response.status).toBe(200);
    expect(text).toContain('First page');
  });

  it('compare two articles: where they contradict each other, and what only one of them carries', async () => {
    const chooser = await read('/russia-dprk/compare');
    expect(chooser.text).toContain('Choose sources for both sides');
    const first = chooser.links.find((href) => href.includes('left=gedung-putih-2024-06-19'));
    const half = await read(first ?? '');
    const both = half.links.find(
      (href) => href.includes('left=gedung-putih') && href.includes('right=idn-times-2024-06-19'),
    );
    const { text, response, links } = await read(both ?? '');
    expect(response.status).toBe(200);
    expect(text).toMatch(/\d+ questions? on which they contradict each other/);
    expect(text).toMatch(
      /\d+ events? only in the first .* \d+ events? only in the second .* \d+ events? in both/,
    );
    expect(text).toMatch(/First: paragraphs? \d+/);
    expect(text).toContain('UN headquarters, New York');
    expect(links.filter((href) => href.startsWith('/russia-dprk/events/')).length).toBeGreaterThan(20);
    expect((await read('/russia-dprk/compare?left=no-such&right=no-such')).response.status).toBe(200);
  });

  it('are shown beside their links as pictures', async () => {
    const { markup } = await read('/russia-dprk?kind=military');
    const [, address = ''] = /property="og:image" content="([^"]+)"/.exec(markup) ?? [];
    const response = await fetch(address.replaceAll('&amp;', '&'));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(20_000);
  });

  it.each([
    ['actors/kim-jong-un', 'actor=kim-jong-un', 'Kim Jong Un – Russia and North Korea'],
    ['places/pyongyang', 'place=pyongyang', 'Pyongyang – Russia and North Korea'],
    [
      'sources/kontan-2024-06-19',
      'source=kontan-2024-06-19',
      '[Putin tiba di Pyongyang] – Russia and North Korea',
    ],
    ['compare', '', 'Russia and North Korea'],
    [
      'compare?left=kontan-2024-06-19&right=idn-times-2024-06-19',
      'source=kontan-2024-06-19',
      'Russia and North Korea',
    ],
  ])('are shown by the picture of their events: %s', async (path, filter, title) => {
    const { markup } = await read(`/russia-dprk/${path}`);
    const [, address = ''] = /property="og:image" content="([^"]+)"/.exec(markup) ?? [];
    expect(address).toContain(filter);
    const drawn = await fetch(address.replaceAll('&amp;', '&').replace('picture.png', 'picture.svg'));
    const [, said] = /<title>(.*?)<\/title>/.exec(await drawn.text()) ?? [];
    expect(said).toMatch(title);
  });
});

describe('the page of an event that was called otherwise', () => {
  beforeAll(async () => {
    const timeline = { id: 'harbour', title: { en: 'Harbour' }, languages: ['en'], zone: 'UTC' };
    const event = { id: 'quay-begun', formerIds: ['quay'], title: { en: 'A quay' }, when: { edtf: '1990' } };
    const lines = [{ timeline }, { event }].map((line) => JSON.stringify(line)).join('\n');
    expect(await loadLines(lines, folder.path, environment)).toMatchObject({ code: 0 });
  });

  it.each([
    ['/harbour/events/quay?lang=id', '/harbour/events/quay-begun?lang=id'],
    ['/harbour?show=table&event=quay', '/harbour?show=table&event=quay-begun'],
  ])('is elsewhere for good: %s', async (former, current) => {
    const ask = () => fetch(product.url + former, { redirect: 'manual' });
    // What another process has loaded is seen a moment later.
    await expect.poll(async () => (await ask()).status).toBe(308);
    expect((await ask()).headers.get('location')).toBe(current);
    expect((await read(former)).text).toContain('A quay');
  });
});
