import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { AnswerCache, type HotAnswer } from './answer-cache.ts';

function answer(length: number, isCurrent = () => true): HotAnswer {
  return {
    headers: [],
    headersUnchanged: [],
    tag: '',
    body: new Uint8Array(length),
    route: '/',
    isCurrent,
  };
}

/** Room for about `count` answers of 60 kB. */
const room = (count: number) => count * 66_000;

describe('AnswerCache', () => {
  it('keeps answers by address and encoding', () => {
    const cache = new AnswerCache(room(8));
    const kept = answer(10);
    cache.set('/a', 'br', kept);
    expect([cache.get('/a', 'br'), cache.get('/a', 'gzip'), cache.get('/b', 'br')]).toEqual([
      kept,
      undefined,
      undefined,
    ]);
    expect([cache.hits, cache.misses]).toEqual([1, 1]);
  });

  it('drops what no longer holds, and its bytes', () => {
    const cache = new AnswerCache(room(8));
    let current = true;
    cache.set(
      '/a',
      'br',
      answer(10, () => current),
    );
    current = false;
    expect(cache.get('/a', 'br')).toBeUndefined();
    expect([cache.size, cache.bytes]).toEqual([0, 0]);
  });

  it('drops what is oldest where there is no room, but spares what was asked for again', () => {
    const cache = new AnswerCache(room(8));
    for (let i = 0; i < 8; i += 1) cache.set(`/${i}`, 'br', answer(60_000));
    cache.get('/0', 'br');
    cache.set('/8', 'br', answer(60_000));
    expect(cache.get('/0', 'br')).toBeDefined();
    expect(cache.get('/1', 'br')).toBeUndefined();
    for (let i = 9; i < 100; i += 1) {
      cache.set(`/${i}`, 'br', answer(60_000));
      expect(cache.get('/0', 'br')).toBeDefined();
    }
    for (let i = 100; i < 120; i += 1) cache.set(`/${i}`, 'br', answer(60_000));
    expect(cache.get('/0', 'br')).toBeUndefined();
  });

  it('makes room where everything was asked for again', () => {
    const cache = new AnswerCache(room(8));
    for (let i = 0; i < 9; i += 1) {
      cache.set(`/${i}`, 'br', answer(60_000));
      cache.get(`/${i}`, 'br');
    }
    expect([cache.size, cache.bytes <= room(8)]).toEqual([8, true]);
  });

  it('keeps no answer that would take more than an eighth of the room, and nothing where there is none', () => {
    const cache = new AnswerCache(room(8));
    cache.set('/a', 'br', answer(70_000));
    expect(cache.size).toBe(0);
    const none = new AnswerCache(0);
    none.set('/a', 'br', answer(0));
    expect(none.size).toBe(0);
  });

  test.prop([
    fc.array(
      fc.tuple(fc.nat(20), fc.nat(60_000), fc.boolean(), fc.constantFrom('br' as const, 'gzip' as const)),
    ),
  ])('never takes more room than it has, and answers what was set last', (steps) => {
    const cache = new AnswerCache(room(8));
    const last = new Map<string, HotAnswer>();
    for (const [name, length, isSet, encoding] of steps) {
      const address = `/${name}`;
      if (isSet) {
        const next = answer(length);
        cache.set(address, encoding, next);
        last.set(encoding + address, next);
      } else {
        const found = cache.get(address, encoding);
        if (found !== undefined) expect(found).toBe(last.get(encoding + address));
      }
      expect(cache.bytes).toBeLessThanOrEqual(room(8));
      expect(cache.bytes).toBeGreaterThanOrEqual(cache.size * 4096);
    }
  });
});
