import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stringifyCitation } from './stringify-citation.ts';

describe('stringifyCitation()', () => {
  it('writes an entry of a list, the locator on one line', () => {
    const citation = {
      source: 'gazette-12',
      locator: { paragraph: 3, starts: 'The Port Office' },
      digest: '9f2c',
    };
    expect(stringifyCitation(citation)).toBe(
      '  - source: gazette-12\n    locator: { paragraph: 3, starts: The Port Office }\n    digest: 9f2c\n',
    );
  });

  it.each(['“Soon,” it: says', '#1 - "x"', '- yes', '1. One', "it's {odd}", '2031', 'null'])(
    'quotes %s where YAML asks for it',
    (starts) => {
      const citation = { source: 'gazette-12', locator: { paragraph: 3, starts } };
      expect(parse(`citations:\n${stringifyCitation(citation)}`)).toEqual({ citations: [citation] });
    },
  );
});
