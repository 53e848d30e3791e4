import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import '@linimasa/timeline/define';
import { NewElement } from './new-element.ts';

if (customElements.get('linimasa-new') === undefined) customElements.define('linimasa-new', NewElement);

const ROWS =
  'Tanggal\tJudul\tSiapa\n19 Juni 2024\tPakta ditandatangani\tAnn\n31 Juni 2024\tRapat\tBudi\n2025\t\tCici\n';

/** Waits for the focus, which a shadow hides from matchers. */
const focused = (locator: Locator) => expect.poll(() => locator.query()?.matches(':focus')).toBe(true);

async function paste(text: string): Promise<void> {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const area = page.getByRole('textbox', { name: 'Rows' }).element();
  area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  await focused(page.getByRole('textbox', { name: 'Title', exact: true }));
}

const cell = (name: string) => page.getByRole('textbox', { name });
const mark = (name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) });

afterEach(() => document.body.replaceChildren());
beforeEach(() => {
  document.body.replaceChildren(new NewElement());
});

describe('<linimasa-new>', () => {
  it('draws what is pasted, and says at its row what is wrong', async () => {
    await paste(ROWS);
    await expect.element(mark('Pakta ditandatangani')).toBeVisible();
    await expect
      .element(page.getByRole('heading', { name: '1 of 3 rows are events · 2 problems' }))
      .toBeVisible();
    await expect.element(cell('Row 3, Tanggal')).toHaveAccessibleDescription('June 2024 has 30 days.');
    await expect.element(cell('Row 4, Judul')).toHaveAccessibleDescription('An event needs a title.');
    await expect.element(page.getByText('2 rows with problems are left out.')).toBeVisible();
  });

  it('leads to a problem, takes the correction by keyboard, and draws it', async () => {
    await paste(ROWS);
    await userEvent.click(page.getByRole('button', { name: /^Row 3 Tanggal/ }));
    await focused(cell('Row 3, Tanggal'));
    await userEvent.fill(cell('Row 3, Tanggal'), 'awal Juli 2024');
    await userEvent.keyboard('{Tab}');
    await expect.element(mark('Rapat')).toBeVisible();
    await expect.element(cell('Row 3, Tanggal')).toHaveAccessibleDescription('between 1 and 10 July 2024');
    await expect
      .element(page.getByRole('heading', { name: '2 of 3 rows are events · 1 problem' }))
      .toBeVisible();
  });

  it('takes another column for the title', async () => {
    await paste(ROWS);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Siapa' }), 'Title');
    await expect.element(mark('Cici')).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: 'Judul' })).toHaveValue('none');
  });

  it('says why it cannot take what is no sheet', async () => {
    await userEvent.upload(
      page.getByLabelText('Choose a file'),
      new File([new Uint8Array([0, 1, 2])], 'sheet.xlsx', { type: 'text/csv' }),
    );
    await expect.element(page.getByText(/^sheet\.xlsx is no text/)).toBeVisible();
  });

  it('has nothing that axe finds', async () => {
    await paste(ROWS);
    await expect.element(mark('Pakta ditandatangani')).toBeVisible();
    const main = document.querySelector('linimasa-new')?.shadowRoot?.querySelector('main');
    const { violations } = await axe.run(main ?? expect.fail('nothing to look at'));
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
