import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../test-app.suite.ts';
import { createDrawing } from './draw-picture.suite.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp({ renderPicture: createDrawing({ width: 960, height: 540 }) });
});
afterAll(() => test.close());

const PATH = '/v1/timelines/harbour/picture';
const ask = async (query: string) => (await test.ask(`${PATH}.svg?${query}`)).text();

describe('/v1/timelines/{timeline}/picture', () => {
  it('is an SVG document for every page, told again as long as nothing changes', async () => {
    const response = await test.ask(`${PATH}.svg`);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(await response.text()).toMatch(/^<svg [^>]+ role="img"><title>Harbour<\/title>/);
    const tag = response.headers.get('etag') ?? '';
    expect((await test.ask(`${PATH}.svg`, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  it('is painted as a PNG file of twice as many pixels', async () => {
    const response = await test.ask(`${PATH}.png`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const file = new DataView(await response.arrayBuffer());
    expect([file.getUint32(0), file.getUint32(16), file.getUint32(20)]).toEqual([0x89504e47, 1920, 1080]);
  });

  it('shows what its parameters say', async () => {
    expect(await ask('')).toContain('>The quay is begun<');
    expect(await ask('lang=id')).toContain('>Rapat<');
    expect(await ask('kind=meeting')).not.toContain('The quay is begun');
    expect(await ask('window=1998')).not.toContain('The quay is opened');
    expect(await ask('window=2001&review=unconfirmed')).toContain('Further works');
    expect(await ask('window=2001')).not.toContain('Further works');
    expect(await ask('lanes=place')).toContain('>Quay<');
    expect(await ask('theme=dark')).toContain('#151614');
    expect(await ask('size=small')).not.toContain('<text');
  });

  it.each([
    ['window=1998/..', 'window'],
    ['window=soon', 'window'],
    ['ratio=2:1', 'ratio'],
    ['kind=nothing', 'kind'],
    ['undated=only', 'undated'],
  ])('refuses %s', async (query, name) => {
    const { response, body } = await test.askJson(`${PATH}.png?${query}`);
    expect([response.status, body.issues[0].path[0]]).toEqual([400, name]);
  });

  it('is of no timeline that is not there', async () => {
    expect((await test.ask('/v1/timelines/nowhere/picture.svg')).status).toBe(404);
  });
});
