import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isInBox, resolveBox } from './bbox.ts';

describe('resolveBox()', () => {
  it.each([
    ['124,33,132,43', { west: 124, south: 33, east: 132, north: 43 }],
    ['-180,-90,180,90', { west: -180, south: -90, east: 180, north: 90 }],
    ['170.5,-10,-170.25,+10', { west: 170.5, south: -10, east: -170.25, north: 10 }],
    ['0,0,0,0', { west: 0, south: 0, east: 0, north: 0 }],
  ])('reads %s', (text, value) => expect(resolveBox(text)).toEqual({ ok: true, value }));

  it.each([
    '',
    '1,2,3',
    '1,2,3,4,5,6',
    '1, 2, 3, 4',
    'a,b,c,d',
    '1e1,0,1,1',
    '0,1,0,0',
    '-180.1,0,0,0',
    '0,0,181,0',
    '0,-91,0,0',
    '0,0,0,90.5',
    '0,0,0,Infinity',
  ])('refuses "%s", saying what would do', (text) => {
    expect(resolveBox(text)).toMatchObject({
      ok: false,
      issue: {
        path: ['bbox'],
        received: JSON.stringify(text),
        expected: expect.stringMatching(/west,south/),
      },
    });
  });
});

describe('isInBox()', () => {
  const longitude = fc.integer({ min: -180, max: 180 });
  const place = fc.record({ lat: fc.integer({ min: -90, max: 90 }), lon: longitude });

  test.prop([place, longitude, longitude])(
    'splits the earth by two meridians into two boxes, which share their edges',
    ({ lat, lon }, west, east) => {
      const band = { south: -90, north: 90 };
      const inside = isInBox({ lat, lon }, { ...band, west, east });
      const outside = isInBox({ lat, lon }, { ...band, west: east, east: west });
      expect(inside || outside).toBe(true);
      if (west !== east) expect(inside && outside).toBe(lon === west || lon === east);
    },
  );

  it('takes in its edges, and crosses 180° where west is greater than east', () => {
    const box = { west: 170, south: -10, east: -170, north: 10 };
    expect([175, -175, 170, -170, 0].map((lon) => isInBox({ lat: 10, lon }, box))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(isInBox({ lat: 10.1, lon: 175 }, box)).toBe(false);
  });
});
