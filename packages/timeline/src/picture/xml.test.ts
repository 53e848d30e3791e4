import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xml } from './xml.ts';

const parse = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;

describe('xml``', () => {
  it('keeps whatever it is given as text, in elements and attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (inside, value) => {
        const root = parse(xml`<a b="${value}">${inside}</a>`.text);
        expect([root.localName, root.childElementCount]).toEqual(['a', 0]);
        // What XML cannot hold is marked; it takes line ends and spaces of attributes for its own.
        expect(root.getAttribute('b')?.length).toBe(value.length);
      }),
    );
  });

  it('takes markup, lists and numbers as they are, and leaves out what is not there', () => {
    expect(xml`${[xml`<b/>`, 'x & y']}${1.23456}${undefined}${false}`.text).toBe('<b/>x &amp; y1.23');
  });
});
