import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../test-app.suite.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const ask = (url: string, more = '') => test.askJson(`/oembed?url=${encodeURIComponent(url)}${more}`);

describe('/oembed', () => {
  it('tells of a frame for the page of a timeline', async () => {
    const { response, body } = await ask('http://localhost/harbour');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(body).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'The harbour',
      provider_name: 'Linimasa',
      provider_url: 'http://localhost',
      html: '<iframe src="http://localhost/embed/harbour" title="The harbour" width="800" height="480" loading="lazy" frameborder="0"></iframe>',
      width: 800,
      height: 480,
    });
  });

  it('keeps scheme, view and language of the address, and stays within the size that there is', async () => {
    const { body } = await ask(
      'https://localhost/harbour?kind=work&lang=id',
      '&maxwidth=320&maxheight=9000&format=json&dnt=1',
    );
    expect(body).toMatchObject({ title: 'Pelabuhan', width: 320, height: 480 });
    expect(body.html).toContain('src="https://localhost/embed/harbour?kind=work&amp;lang=id"');
  });

  it('writes whatever the address says as text', async () => {
    const { body } = await ask('http://localhost/harbour?q="><script>alert(1)</script>&event=\'x');
    expect(body.html.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
  });

  it.each([
    ['http://localhost/nowhere', '', 404, 'unknown-timeline'],
    ['http://localhost/', '', 404, 'not-found'],
    ['http://localhost/harbour/events', '', 404, 'not-found'],
    ['http://localhost/v1', '', 404, 'not-found'],
    ['https://example.org/harbour', '', 404, 'not-found'],
    ['http://localhost:81/harbour', '', 404, 'not-found'],
    ['javascript://localhost/harbour', '', 404, 'not-found'],
    ['harbour', '', 404, 'not-found'],
    ['http://localhost/harbour', '&format=xml', 501, 'format-not-offered'],
    ['http://localhost/harbour', '&maxwidth=wide', 400, 'invalid-query'],
    ['http://localhost/harbour', '&maxheight=0', 400, 'invalid-query'],
  ])('refuses %s%s', async (url, more, status, name) => {
    const { response, body } = await ask(url, more);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({ type: `/problems/${name}`, status });
    expect(response.status).toBe(status);
  });

  it('needs an address', async () => {
    const { body } = await test.askJson('/oembed');
    expect(body).toMatchObject({ status: 400, issues: [{ path: ['url'] }] });
  });
});
