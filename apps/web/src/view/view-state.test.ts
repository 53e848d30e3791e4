import { LANES, MAX_INSTANT, MIN_INSTANT, STATUSES } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyViewChange } from './view-change.ts';
import {
  NO_FILTERS,
  parseViewState,
  roundWindow,
  stringifyViewState,
  toEventFilters,
  type ViewState,
} from './view-state.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const values = fc.uniqueArray(text, { maxLength: 3 });
const instant = fc.integer({ min: MIN_INSTANT + 60_000, max: MAX_INSTANT - 60_000 });
const view: fc.Arbitrary<ViewState> = fc.record(
  {
    timeline: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
    language: fc.constantFrom('en', 'id', 'pt-BR'),
    window: fc
      .tuple(instant, instant)
      .map(([a, b]) => roundWindow({ from: Math.min(a, b), to: Math.max(a, b) })),
    event: text,
    filters: fc.record({
      q: fc.oneof(fc.constant(''), text),
      kind: values,
      actor: values,
      place: values,
      status: fc.subarray([...STATUSES]),
      tag: values,
      source: values,
      origin: values,
      contested: fc.boolean(),
    }),
    lanes: fc.constantFrom(...LANES),
    clock: fc.constantFrom('reader', 'utc'),
    unconfirmed: fc.constant(true),
    show: fc.constantFrom('table', 'map', 'story'),
    sort: fc.constantFrom('-start', 'importance', '-importance', 'relevance'),
  },
  { requiredKeys: ['filters'] },
);

const parse = (path: string) => parseViewState(new URL(path, 'https://example.org'));

describe('parseViewState()', () => {
  it('reads back every view that a link can say', () => {
    fc.assert(
      fc.property(view, (state) => {
        expect(parse(stringifyViewState(state))).toEqual(state);
      }),
    );
  });

  it('opens a link that is half wrong', () => {
    const state = parse(
      '/russia-dprk?window=nonsense&status=maybe&status=planned&kind=&kind=a&kind=a&more=1',
    );
    expect(state).toEqual({
      timeline: 'russia-dprk',
      filters: { ...NO_FILTERS, status: ['planned'], kind: ['a'] },
    });
    expect(parse('/%E0%A4%A').timeline).toBe('%E0%A4%A');
    expect(parse('/a?window=2024-02-01/2024-01-01').window).toBeUndefined();
  });
});

describe('stringifyViewState()', () => {
  it('writes links that people can read', () => {
    const window = { from: Date.UTC(2023, 7, 31, 15), to: Date.UTC(2024, 6, 1) };
    const filters = { ...NO_FILTERS, q: 'summit talks', kind: ['diplomacy'] };
    expect(
      stringifyViewState({ timeline: 'russia-dprk', language: 'id', window, filters, event: 'pact' }),
    ).toBe(
      '/russia-dprk?window=2023-08-31T15:00Z/2024-07-01&q=summit+talks&kind=diplomacy&event=pact&lang=id',
    );
    expect(stringifyViewState({ filters: NO_FILTERS })).toBe('/');
    const contested = { ...NO_FILTERS, origin: ['reuters'], contested: true };
    expect(stringifyViewState({ timeline: 'a', filters: contested, unconfirmed: true })).toBe(
      '/a?origin=reuters&contested=true&review=unconfirmed',
    );
  });
});

describe('toEventFilters()', () => {
  it('asks for what is contested and what is unconfirmed only where the view does', () => {
    const { contested: _, ...plain } = NO_FILTERS;
    expect(toEventFilters({ filters: NO_FILTERS })).toEqual(plain);
    expect(toEventFilters({ filters: { ...NO_FILTERS, contested: true }, unconfirmed: true })).toEqual({
      ...plain,
      contested: true,
      review: 'unconfirmed',
    });
  });
});

describe('applyViewChange()', () => {
  it('takes away what becomes undefined and keeps the rest', () => {
    const before: ViewState = { timeline: 'a', event: 'b', filters: NO_FILTERS };
    expect(applyViewChange(before, { change: { event: undefined }, step: true })).toEqual({
      timeline: 'a',
      filters: NO_FILTERS,
    });
  });
});
