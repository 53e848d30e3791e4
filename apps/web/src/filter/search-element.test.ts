import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { en } from '../text/en.ts';
import { SearchElement } from './search-element.ts';

if (customElements.get('linimasa-search') === undefined)
  customElements.define('linimasa-search', SearchElement);

let search: SearchElement;
let input: HTMLInputElement;

beforeEach(async () => {
  document.body.replaceChildren();
  search = new SearchElement();
  Object.assign(search, { texts: en, q: 'north' });
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
});
