import '../room/define-later.ts';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { en } from '../text/en.ts';
import { FacetMenuElement } from './facet-menu-element.ts';

afterEach(() => document.body.replaceChildren());

const COUNTS = [
  { value: 'russia', label: { en: 'Russia', id: 'Rusia' }, count: 21 },
  { value: 'alleged', count: 3 },
];

async function show(chosen: readonly string[] = []) {
  const element = new FacetMenuElement();
  Object.assign(element, { texts: en, label: 'Who', counts: COUNTS, chosen, words: { alleged: 'Alleged' } });
  const heard: (readonly string[])[] = [];
  element.addEventListener('linimasa-choose', (event) =>
    heard.push((event as CustomEvent<readonly string[]>).detail),
  );
  document.body.append(element);
  await element.updateComplete;
  const find = (selector: string) => {
    const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found === null || found === undefined) throw new Error(`The menu has no ${selector}`);
    return found;
  };
  return { element, heard, find };
}

describe('<linimasa-facet-menu>', () => {
  it('opens, chooses and closes by keys alone', async () => {
    const { element, heard, find } = await show();
    find('.chip').focus();
    await userEvent.keyboard('{Enter}');
    await element.updateComplete;
    await userEvent.keyboard('{ArrowDown} ');
    expect(heard).toEqual([['alleged']]);
    await userEvent.keyboard('{Escape}');
    await element.updateComplete;
    expect(find('.chip').getAttribute('aria-expanded')).toBe('false');
    expect(element.shadowRoot?.activeElement).toBe(find('.chip'));
  });

  it('keeps what is chosen in the list although nothing carries it, and lets go of it', async () => {
    const { element, heard, find } = await show(['gone']);
    expect(find('.chip').textContent).toContain('1');
    find('.chip').click();
    await element.updateComplete;
    const labels = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
    expect(labels.map((label) => label.textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Russia 21',
      'Alleged 3',
      'gone 0',
    ]);
    labels[2]?.click();
    expect(heard).toEqual([[]]);
  });

  it('shows no number that is not known, or that answers another question', async () => {
    const { element, find } = await show(['russia']);
    find('.chip').click();
    const counts = async (state: object) => {
      await Object.assign(element, state).updateComplete;
      return [...(element.shadowRoot?.querySelectorAll('.count') ?? [])].map((each) => each.textContent);
    };
    expect(await counts({})).toEqual(['21', '3']);
    expect(await counts({ stale: true })).toEqual(['', '']);
    expect(await counts({ counts: undefined, stale: false })).toEqual(['']);
  });

  it('has no fault that axe finds', async () => {
    const { element, find } = await show(['russia']);
    find('.chip').click();
    await element.updateComplete;
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
