import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { foldText } from './fold-text.ts';
import { hashText } from './hash-text.suite.ts';
import { parseHeldText } from './held-text.ts';

const SPACES = [' ', '\t', '\u00A0', '\u2003', '\u3000', '\u0085', '\v', '\u2028'];
const space = fc
  .array(fc.constantFrom(...SPACES), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(''));
const word = fc.stringMatching(/^[a-zA-Zé가ệ“”.,]{1,8}$/);
const words = fc.array(word, { minLength: 1, maxLength: 8 });

describe('parseHeldText()', () => {
  it('gives the digest that the format states for a paragraph', () => {
    const digest = '4c1cc99c8bc39c86877f8a236a99a4f418ea521a00a0d3553361ae8807373e02';
    const held = parseHeldText(
      '\uFEFF Kedua\u00A0pemimpin \t bertemu. \r\n\r\n\u2003\nLalu\rpulang.',
      hashText,
    );
    expect(held.paragraphs).toEqual(['Kedua pemimpin bertemu.', 'Lalu', 'pulang.']);
    expect(held.digests[0]).toBe(digest);
  });

  test.prop([fc.array(fc.tuple(words, space, space, fc.constantFrom('NFC', 'NFD')))])(
    'gives the same digests however the text is spaced, normalised and broken into lines',
    (lines) => {
      const plain = lines.map(([list]) => list.join(' ')).join('\n');
      const odd = lines
        .map(([list, before, between, form]) => `${before}${list.join(between)}${before}`.normalize(form))
        .join('\r\n \u00A0\r\n');
      expect(parseHeldText(`\uFEFF${odd}`, hashText).digests).toEqual(parseHeldText(plain, hashText).digests);
    },
  );

  test.prop([fc.string({ unit: 'binary' })])('folds what is folded no further', (text) => {
    expect(foldText(foldText(text))).toBe(foldText(text));
  });
});

const encode = (text: string) => new TextEncoder().encode(text);

describe('decodeText()', () => {
  it('decodes UTF-8 with or without a byte order mark', () => {
    expect(decodeText(encode('\uFEFFé < 가'))).toEqual({ ok: true, text: 'é < 가' });
    expect(decodeText(encode('A <html> tag is named here.'))).toMatchObject({ ok: true });
  });

  it.each([
    ['a PDF', encode('%PDF-1.7\n')],
    ['HTML', encode('\n<!DOCTYPE html>\n<p>x')],
    ['HTML', encode('<?xml version="1.0"?>\n<!-- a page -->\n<html>')],
    ['not text in UTF-8', new Uint8Array([0xe9, 0x20])],
    ['not text in UTF-8', encode('PK\0\0')],
  ])('refuses what is %s', (what, bytes) => {
    const decoded = decodeText(bytes);
    expect(decoded.ok ? 'text' : decoded.reason).toMatch(`is ${what}: save its text as`);
  });
});
