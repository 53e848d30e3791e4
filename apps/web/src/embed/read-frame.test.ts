import { describe, expect, it } from 'vitest';
import { readFrame } from './read-frame.ts';

const read = (query: string) => readFrame(new URL(`https://example.org/embed/harbour${query}`));

describe('readFrame()', () => {
  it('reads the view of a link to the reading room', () => {
    const { view } = read('?window=2023-09-01/2024-07-01&kind=military&contested=true&lang=id');
    expect(view).toMatchObject({
      timeline: 'harbour',
      language: 'id',
      window: { from: Date.UTC(2023, 8), to: Date.UTC(2024, 6) },
      filters: { kind: ['military'], contested: true },
    });
  });

  it('reads how it is drawn, and what is selected under either name', () => {
    expect(read('?lanes=actor&clock=utc&theme=dark&selected=a')).toMatchObject({
      theme: 'dark',
      view: { event: 'a', lanes: 'actor', clock: 'utc' },
    });
    expect(read('?event=a').view.event).toBe('a');
  });

  it('leaves out what it cannot read', () => {
    const { view, ...drawn } = read('?lanes=nothing&clock=sun&theme=%22%3E&window=x');
    expect(drawn).toEqual({});
    expect([view.lanes, view.clock]).toEqual([undefined, undefined]);
    expect(view.window).toBeUndefined();
  });
});
