import '../room/define-later.ts';
import type { Client } from '@linimasa/client';
import type { EventQuery, FacetQuery, Facets } from '@linimasa/schema';
import { createDataSource } from '@linimasa/timeline/data';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../style/page.css';
import { TIMELINE } from '../panel/test-event.suite.ts';
import { en } from '../text/en.ts';
import { SearchElement } from './search-element.ts';
import type { Suggestion } from './suggest.ts';

const { signal } = new AbortController();
const source = createDataSource({
  timeline: { title: 'Test', languages: ['en'] },
  events: [{ id: 'pact', title: { en: 'A pact in the north' }, when: { edtf: '2024-06-19' } }],
});
const NONE = { place: [], kind: [], status: [], tag: [], source: [], language: [] };
const actor = [{ value: 'north', label: { en: 'Northern Fleet' }, count: 7 }];
const fleet = { id: 'north', aliases: ['Северный флот'] };
const actors = async () => ({ items: [fleet] });
const places = async () => ({ items: [] });
/** Facets are the server's: what a source in the page cannot count. */
const facets = async (_: string, query: FacetQuery = {}): Promise<Facets> =>
  query.q === undefined ? { ...NONE, actor } : { ...NONE, actor: [] };
const events = (_: string, { q: _q, sort: _sort, ...query }: EventQuery = {}) => source.events(query, signal);
const client = { facets, actors, places, events: events as Client['events'] };

let heard: Suggestion[] = [];
let search: SearchElement;
let input: HTMLInputElement;
const option = () => search.renderRoot.querySelector<HTMLElement>('[role=option]');

afterEach(() => document.body.replaceChildren());
beforeEach(async () => {
  search = new SearchElement();
  Object.assign(search, { texts: en, q: 'north', client, timeline: TIMELINE, filters: { q: 'north' } });
  heard = [];
  search.addEventListener('linimasa-suggestion', (event) =>
    heard.push((event as CustomEvent<Suggestion>).detail),
  );
  search.addEventListener('linimasa-search', (event) => {
    search.q = (event as CustomEvent<string>).detail;
  });
  document.body.append(search);
  await search.updateComplete;
  input = search.renderRoot.querySelector('input') ?? expect.fail('no field');
});

describe('<linimasa-search>', () => {
  it('shows what is sought, also when that changes elsewhere', async () => {
    expect(input.value).toBe('north');
    search.q = '';
    await search.updateComplete;
    expect(input.value).toBe('');
  });

  it('seeks once typing rests, and takes no space from under the next word', async () => {
    input.focus();
    input.setSelectionRange(5, 5);
    await userEvent.keyboard('ern ');
    await expect.poll(() => search.q).toBe('northern');
    await search.updateComplete;
    await userEvent.keyboard('limit');
    await expect.poll(() => search.q).toBe('northern limit');
    expect(input.value).toBe('northern limit');
  });

  it('suggests whom and what may be meant, to be chosen by keys', async () => {
    input.focus();
    input.setSelectionRange(5, 5);
    await userEvent.keyboard('{Backspace}');
    const options = () =>
      [...search.renderRoot.querySelectorAll<HTMLElement>('[role=option]')].map(({ innerText }) =>
        innerText.replaceAll(/\s+/g, ' '),
      );
    await expect.poll(options).toEqual(['Northern Fleet 7', 'A pact in the north 19 June 2024']);
    await userEvent.keyboard('{ArrowDown}');
    await search.updateComplete;
    const active = input.getAttribute('aria-activedescendant') ?? '';
    expect(search.shadowRoot?.getElementById(active)?.innerText).toContain('Northern Fleet');
    const { violations } = await axe.run(search);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(heard).toEqual([{ kind: 'actor', id: 'north', label: 'Northern Fleet', count: 7 }]);
    await search.updateComplete;
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('says by which other name it found something, and marks it', async () => {
    await userEvent.fill(input, 'северный');
    await expect.poll(() => option()?.innerText).toContain('Northern Fleet — also: Северный флот');
    expect(option()?.querySelector('mark')?.textContent).toBe('Северный');
  });
});
