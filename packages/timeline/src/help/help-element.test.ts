import '../timeline-element-define.ts';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emulateMedia } from '../emulate.suite.ts';
import { pageStyles } from '../page.suite.ts';
import { HelpElement } from './help-element.ts';

afterEach(async () => {
  document.body.replaceChildren();
  await emulateMedia();
});

async function open(language = 'en') {
  const opener = document.createElement('button');
  opener.textContent = 'Opener';
  const element = new HelpElement();
  element.language = language;
  element.style.cssText = pageStyles;
  document.body.append(opener, element);
  await element.updateComplete;
  opener.focus();
  element.open();
  return { element, opener };
}

describe('<linimasa-help>', () => {
  it('lists keys and signs', async () => {
    await open();
    await expect.element(page.getByRole('dialog')).toMatchAriaInlineSnapshot(`
      - dialog "Keys and signs":
        - heading "Keys and signs" [level=2]
        - button "Close": ×
        - region "Keys":
          - term: ← →
          - definition: the event before, the event after
          - term: ↑ ↓
          - definition: the lane above, the lane below
          - term: Enter
          - definition: choose the event
          - term: Esc
          - definition: let go of the event
          - term: Home End
          - definition: the first event, the last event
          - term: Page Up Page Down
          - definition: earlier, later
          - term: + −
          - definition: zoom in, zoom out
          - term: "0"
          - definition: show all of it
          - term: "?"
          - definition: this list
        - region "Signs":
          - term
          - definition: a moment or a day, at its true place
          - term
          - definition: some time within this stretch, not known when
          - term
          - definition: it lasted; darker where that is certain
          - term
          - definition: still going on
          - term
          - definition: nobody says when it ended
          - term
          - definition: planned
          - term
          - definition: alleged
          - term
          - definition: cancelled
          - term: ≠
          - definition: "contested: answers contradict each other"
          - term: "?"
          - definition: unconfirmed
          - term
          - definition: another date that somebody gives
          - term
          - definition: when the chosen event was to be
    `);
  });

  it('lists the keys of the page around, too', async () => {
    const { element } = await open();
    element.pageKeys = [{ keys: ['/'], text: 'search' }];
    await expect.element(page.getByRole('region', { name: 'Keys of this page' })).toMatchAriaInlineSnapshot(`
      - region "Keys of this page":
        - heading "Keys of this page" [level=3]
        - term: /
        - definition: search
    `);
  });

  it('closes by Escape, by its button and beside it, and gives the focus back', async () => {
    const { element, opener } = await open();
    await userEvent.keyboard('{Escape}');
    await expect.element(opener).toHaveFocus();
    element.open();
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    await expect.element(opener).toHaveFocus();
    element.open();
    element.shadowRoot?.querySelector('dialog')?.click();
    await expect.element(opener).toHaveFocus();
  });

  it.each(['light', 'dark'])('has no fault that axe finds, %s', async (scheme) => {
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const { element } = await open('id');
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
