import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_KINDS, readRoute, toRecordPath } from './to-record-path.ts';

const name = fc.string({ minLength: 1, unit: 'grapheme' });

describe('toRecordPath()', () => {
  it('writes an address that is read as what it was written for', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(...RECORD_KINDS), name, name, (timeline, kind, id, language) => {
        const url = new URL(toRecordPath(timeline, kind, id, language), 'http://localhost');
        fc.pre(!/^\.\.?$/.test(timeline) && !/^\.\.?$/.test(id));
        expect(readRoute(url.pathname)).toEqual({ page: kind, timeline, id });
        expect(url.searchParams.get('lang')).toBe(language);
      }),
    );
  });
});

describe('readRoute()', () => {
  it.each([
    ['/', { page: 'shelf' }],
    ['/new', { page: 'new' }],
    ['/offline.html', { page: 'offline' }],
    ['/harbour', { page: 'room', timeline: 'harbour' }],
    ['/harbour/compare', { page: 'compare', timeline: 'harbour' }],
    ['/harbour/', undefined],
    ['/harbour/events', undefined],
    ['/harbour/events/', undefined],
    ['/harbour/claims/x', undefined],
    ['/harbour/events/x/y', undefined],
    ['//events/x', undefined],
  ])('reads %s', (path, route) => {
    expect(readRoute(path)).toEqual(route);
  });
});
