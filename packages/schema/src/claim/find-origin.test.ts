import { describe, expect, it } from 'vitest';
import type { Source } from '../event/records.ts';
import { findOrigin } from './find-origin.ts';
import { createSource } from './records.suite.ts';

const source = (more: Partial<Source>) => createSource({ id: 'article', ...more });

describe('findOrigin()', () => {
  it.each([
    ['the last of the chain', ['courier', 'wire'], source({ origins: ['cable'] }), 'wire'],
    ['the only origin', undefined, source({ origins: ['wire'], publisher: 'gazette' }), 'wire'],
    [
      'the publisher of what has several origins',
      undefined,
      source({ origins: ['wire', 'cable'], publisher: 'gazette' }),
      'gazette',
    ],
    ['the publisher of what has none', undefined, source({ publisher: 'gazette' }), 'gazette'],
    ['the only origin where the chain is empty', [], source({ origins: ['wire'] }), 'wire'],
    ['the source where nobody is named', undefined, source({}), 'article'],
    ['the source where it is not known', undefined, undefined, 'article'],
  ] as const)('is %s', (_, via, from, origin) => {
    const citation = { source: 'article', ...(via === undefined ? {} : { via }) };
    expect(findOrigin(citation, from)).toBe(origin);
  });
});
