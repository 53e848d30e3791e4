import type { Window } from '@linimasa/schema';
import { afterEach, describe, expect, it } from 'vitest';
import '../timeline-element-define.ts';
import { waitFor } from '../wait-for.suite.ts';

afterEach(() => document.body.replaceChildren());

/** What the strip says of its pieces, over events that begin at some instants. */
async function nameYears(instants: readonly number[]): Promise<readonly string[]> {
  const element = document.createElement('linimasa-overview');
  element.style.cssText = 'width: 900px';
  element.stretches = instants.map((at) => ({ from: at, to: at, count: 1 }));
  const extent: Window = { from: Math.min(...instants), to: Math.max(...instants) + 1 };
  Object.assign(element, { extent, window: extent, language: 'en-GB' });
  document.body.append(element);
  const read = () => [...(element.shadowRoot?.querySelectorAll('.years') ?? [])];
  await waitFor(() => expect(read().some(({ textContent }) => textContent !== '')).toBe(true));
  return read().map(({ textContent }) => textContent);
}

const month = (year: number, at: number) => Date.UTC(year, at, 5);

describe('<linimasa-overview>', () => {
  it('names the months of a chronicle of one year', async () => {
    const year = Array.from({ length: 12 }, (_, index) => month(2024, index));
    expect(await nameYears(year)).toEqual(['Jan – Dec 2024']);
  });

  it('names the years of pieces that breaks part', async () => {
    const busy = Array.from({ length: 12 }, (_, index) => month(2024, index));
    expect(await nameYears([month(1948, 1), ...busy])).toEqual(['1948', '2024']);
  });
});
