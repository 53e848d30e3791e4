import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { findFault } from './find-fault.ts';

describe('findFault()', () => {
  test.prop([
    fc.json(),
    fc.nat(),
    fc.constantFrom('', '"', '}', ']', ',', ':', '{', 'x', '0', '\\', '\u0001'),
  ])(
    'says the end where all is JSON, and otherwise a place before which it could still become JSON',
    (text, cut, slip) => {
      const at = cut % (text.length + 1);
      const broken = text.slice(0, at) + slip + text.slice(at);
      const isJson = parses(broken);
      expect(findFault(text)).toBe(text.length);
      if (isJson) expect(findFault(broken)).toBe(broken.length);
      else expect(findFault(broken)).toBeLessThanOrEqual(broken.length);
      // Nothing before the slip is at fault, but for the token that it breaks.
      if (!isJson && slip.length > 0)
        expect(findFault(`${text}${slip}`)).toBeGreaterThanOrEqual(text.length - 1);
    },
  );

  test.prop([fc.json()])('finds the first comma too many', (text) => {
    expect(findFault(`[${text},,${text}]`)).toBe(text.length + 2);
    expect(findFault(`{"a":${text},}`)).toBe(text.length + 6);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
